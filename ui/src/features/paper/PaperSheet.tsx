// A paper's pages as pictures: text and rules at the places the till gave, so that what is seen is what is printed and filed.
// Owns drawing and nothing else; every run's width is the till's, whatever face this computer has. Reading aloud uses the same text.
import type { PaperFace, PaperPage, PaperPages, PaperRun } from "../../api/generated/types";

/** Lengths come as thousandths of a point; SVG's user unit is the point here. */
const points = (thousandths: number): number => thousandths / 1000;

const faces = { regular: "paper-regular", strong: "paper-strong", slip: "paper-slip" } satisfies Record<PaperFace, string>;

function Run({ run }: { run: PaperRun }) {
  return (
    <text
      className={`${faces[run.face]}${run.quiet ? " paper-quiet" : ""}`}
      x={points(run.x)}
      y={points(run.y)}
      fontSize={points(run.size)}
      textLength={points(run.width)}
      lengthAdjust="spacingAndGlyphs"
      xmlSpace="preserve"
    >
      {run.text}
    </text>
  );
}

/** The lines of a page, top to bottom, for whoever can't see it. */
export function linesOf(page: PaperPage): string[] {
  const lines: { y: number; texts: string[] }[] = [];
  for (const run of page.runs) {
    const last = lines.at(-1);
    if (last !== undefined && last.y === run.y) last.texts.push(run.text);
    else lines.push({ y: run.y, texts: [run.text] });
  }
  return lines.map((line) => line.texts.join(" "));
}

interface DrawingProps {
  page: PaperPage;
  /** Cut off on every side: a printer has margins of its own. */
  crop: number;
  className: string;
}

/** One page. Width and height are its true ones, in points. */
export function PageDrawing({ page, crop, className }: DrawingProps) {
  const [width, height] = [points(page.width - 2 * crop), points(page.height - 2 * crop)];
  return (
    <svg
      className={className}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${points(crop)} ${points(crop)} ${width} ${height}`}
      width={`${width}pt`}
      height={`${height}pt`}
      aria-hidden="true"
    >
      {page.rules.map((rule) => (
        <rect
          key={`${rule.x} ${rule.y}`}
          x={points(rule.x)}
          y={points(rule.y)}
          width={points(rule.width)}
          height={points(rule.thickness)}
        />
      ))}
      {page.runs.map((run, index) => (
        // Two runs may say the same at one place only by being the same; their order is the page's.
        <Run key={`${index} ${run.x} ${run.y}`} run={run} />
      ))}
    </svg>
  );
}

/** All pages, one below the other. */
export function PaperPreview({ paper }: { paper: PaperPages }) {
  return (
    <div className="paper-pages">
      {paper.pages.map((page, index) => (
        <figure key={`${index} ${paper.title}`} lang={paper.language}>
          <PageDrawing page={page} crop={0} className="paper-page" />
          <figcaption className="visually-hidden">{linesOf(page).join("\n")}</figcaption>
        </figure>
      ))}
    </div>
  );
}

// Printing: the paper's pages, and nothing of the till's frame, given to the system's print dialogue.
// The pages stand in an element of their own beside the frame; paper.css shows on paper that element alone. The dialogue is the
// host's in the desktop window, and the browser's own elsewhere.
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { PaperPages } from "../../api/generated/types";
import { usePlatform } from "../../foundations/till";
import { PageDrawing } from "./PaperSheet";

/** Wider than this is a sheet, narrower a roll; in thousandths of a point. */
const sheetFrom = 400_000;

function makeHost(): HTMLElement {
  const host = document.createElement("div");
  host.className = "paper-print";
  return host;
}

/** The pages where the printer finds them. */
function PrintedPages({ paper, onReady }: { paper: PaperPages; onReady: () => void }) {
  const [host] = useState(makeHost);
  useEffect(() => {
    document.body.append(host);
    return () => host.remove();
  }, [host]);
  useEffect(() => {
    let gone = false;
    const tell = () => {
      // Two frames: one to lay the pages out, one to be sure of it.
      requestAnimationFrame(() => requestAnimationFrame(() => (gone ? undefined : onReady())));
    };
    void (document.fonts?.ready ?? Promise.resolve()).then(tell);
    return () => {
      gone = true;
    };
  }, [paper, onReady]);
  return createPortal(
    paper.pages.map((page, index) => (
      <div key={`${index} ${paper.title}`} className={page.width > sheetFrom ? "paper-print-sheet" : "paper-print-roll"}>
        <PageDrawing page={page} crop={paper.margin} className="paper-print-page" />
      </div>
    )),
    host,
  );
}

/** Prints what it is given, once each time; what it renders is seen on paper only. */
export function Printing({ paper, onOpened }: { paper: PaperPages; onOpened: (opened: boolean) => void }) {
  const platform = usePlatform();
  const [ready, setReady] = useState<PaperPages | null>(null);
  useEffect(() => {
    if (ready !== paper) return;
    platform.call("paper.print_dialogue", {}).then(
      ({ opened }) => {
        if (!opened) window.print();
        onOpened(true);
      },
      () => onOpened(false),
    );
  }, [ready, paper, platform, onOpened]);
  const [tellReady] = useState(() => setReady);
  return <PrintedPages paper={paper} onReady={() => tellReady(paper)} />;
}

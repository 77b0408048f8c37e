// The picture behind the start: three hills with firs, a low sun, and one lit window. Says nothing, so nothing is read aloud.

/** A fir: where it stands, its tip, and how tall. */
type Fir = readonly [x: number, tip: number, size: number];

interface Hill {
  /** Heights of the ground from left to right, one every 34 units. */
  ground: readonly number[];
  trees: readonly Fir[];
}

/** From far to near. */
const hills: readonly Hill[] = [
  {
    ground: [
      150, 156, 162, 167, 170, 173, 175, 175, 175, 174, 172, 171, 170, 169, 168, 167, 167, 166, 165, 163, 161, 157, 153, 147,
      142, 136, 131, 126, 123, 120, 119, 120, 121, 124, 127, 130, 134, 137, 140, 142, 144, 146,
    ],
    trees: [
      [0, 110, 53], [68, 138, 35], [143, 140, 43], [175, 139, 48], [250, 144, 43], [299, 141, 45], [358, 148, 35],
      [387, 136, 47], [457, 147, 31], [509, 138, 41], [574, 129, 50], [584, 136, 42], [679, 127, 47], [717, 125, 44],
      [783, 108, 52], [808, 116, 38], [885, 104, 38], [901, 102, 37], [968, 95, 37], [1047, 89, 43], [1089, 82, 52],
      [1106, 98, 36], [1185, 100, 42], [1231, 111, 34], [1309, 120, 31], [1333, 115, 38],
    ],
  },
  {
    ground: [
      230, 229, 227, 225, 223, 221, 218, 215, 212, 209, 206, 203, 200, 197, 194, 191, 189, 186, 184, 182, 181, 179, 178, 178,
      177, 177, 177, 178, 179, 180, 182, 183, 185, 188, 190, 193, 196, 199, 202, 205, 208, 211,
    ],
    trees: [
      [0, 183, 62], [84, 172, 70], [132, 187, 49], [242, 155, 77], [305, 153, 72], [328, 148, 76], [421, 147, 68],
      [436, 164, 46], [543, 153, 49], [577, 147, 53], [679, 148, 45], [695, 127, 69], [750, 146, 44], [854, 132, 59],
      [925, 137, 55], [950, 133, 61], [1055, 123, 77], [1117, 148, 52], [1119, 145, 57], [1231, 135, 78], [1285, 149, 68],
      [1349, 166, 55],
    ],
  },
  {
    ground: [
      248, 247, 246, 245, 244, 244, 244, 244, 245, 246, 247, 248, 249, 251, 253, 255, 257, 259, 262, 264, 266, 268, 270, 272,
      274, 276, 277, 278, 279, 280, 280, 280, 280, 279, 278, 277, 276, 274, 273, 271, 269, 267,
    ],
    trees: [
      [0, 155, 115], [160, 161, 103], [226, 153, 113], [299, 161, 105], [439, 200, 66], [537, 197, 77], [603, 206, 71],
      [716, 211, 74], [735, 189, 101], [901, 226, 67], [1001, 209, 90], [1056, 201, 99], [1093, 188, 114], [1217, 205, 90],
      [1353, 183, 107],
    ],
  },
];

const everyUnits = 34;

function groundPath({ ground }: Hill): string {
  return `M0 400V${ground[0]}${ground.map((height, index) => `L${index * everyUnits} ${height}`).join("")}V400z`;
}

/** Two tiers and a trunk, drawn in parts of its size. */
function firPath([x, tip, size]: Fir): string {
  const part = (hundredths: number) => ((hundredths * size) / 100).toFixed(1);
  const right = `l${part(21)} ${part(40)}h-${part(9)}l${part(17)} ${part(34)}h-${part(24)}v${part(12)}`;
  const left = `h-${part(10)}v-${part(12)}h-${part(24)}l${part(17)} -${part(34)}h-${part(9)}z`;
  return `M${x} ${tip}${right}${left}`;
}

function House() {
  return (
    <g transform="translate(1128 238)">
      <path d="M0 44V18L30 0l30 18v26z" fill="var(--cabin)" />
      <path d="M-6 22 30 -2l36 24-4 5L30 6-2 27z" fill="var(--cabin-roof)" />
      <path d="M48 -4h8v14l-8-5z" fill="var(--cabin-roof)" />
      <rect x="12" y="22" width="13" height="12" rx="1" fill="var(--window)" />
      <rect x="36" y="22" width="12" height="22" rx="1" fill="var(--cabin-roof)" />
    </g>
  );
}

export function Scene() {
  return (
    <svg className="scene" viewBox="0 0 1366 400" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
      <circle cx="1205" cy="92" r="58" fill="var(--sun)" />
      {hills.map((hill, index) => (
        <g key={hill.ground[0]} fill={`var(--hill-${index + 1})`}>
          <path d={groundPath(hill)} />
          {hill.trees.map((fir) => (
            <path key={fir[0]} d={firPath(fir)} />
          ))}
        </g>
      ))}
      <House />
    </svg>
  );
}

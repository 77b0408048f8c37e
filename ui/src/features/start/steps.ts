// What every step of the form gets.
import type { Draft, Problems, Purpose } from "./draft";

export interface StepProps {
  purpose: Purpose;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** What is wrong, in words, by field. */
  problems: Problems;
}

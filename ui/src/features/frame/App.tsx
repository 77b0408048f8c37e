// The till from its outermost shell inward.
import { TillProvider } from "../../foundations/till";
import type { Platform } from "../../platform";

export function App({ platform }: { platform: Platform }) {
  return <TillProvider platform={platform}>{null}</TillProvider>;
}

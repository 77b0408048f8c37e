// Renders a screen below a fake till.
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { TillProvider } from "../foundations/till";
import type { Platform } from "../platform";

export function renderWith(platform: Platform, children: ReactNode) {
  return render(
    <TillProvider platform={platform}>
      <div id="frame">{children}</div>
      <div id="dialogues" />
    </TillProvider>,
  );
}

// The drawn terminal: slip, lights, display, keys. It shows the terminal's own text and presses the terminal's own keys.

import { Icon } from "../../components/Icon";
import { useT } from "../../i18n/translate";
import type { Key, SimulatorTerminal } from "./types";

const lights = [1, 2, 3, 4] as const;
const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** A slip without what only a printer understands (form feed, shift out, carriage return). */
export function printable(slip: string): string {
  return [...slip.replaceAll("\r\n", "\n")].filter((char) => char === "\n" || char >= " ").join("").replace(/^\n+|\n+$/g, "");
}

function Slip({ slip }: { slip: string | null }) {
  const t = useT();
  if (slip === null || printable(slip) === "") return <div className="slip is-none" aria-hidden="true" />;
  return (
    // Long slips scroll, and what scrolls must be reachable by key.
    <div className="slip" role="region" aria-label={t("sim-slip")} tabIndex={0}>
      <pre>{printable(slip)}</pre>
    </div>
  );
}

/** Which line of the display is which size: with a sum on it the second one is large. */
function lineClass(index: number, large: boolean): string {
  if (large) return ["l1", "l2", "l3", "l4"][index] ?? "l4";
  return index === 0 ? "l3" : "l4";
}

function Display({ terminal }: { terminal: SimulatorTerminal }) {
  const t = useT();
  const { screen } = terminal;
  const state = (on: boolean) => t(on ? "sim-lcd-connected" : "sim-lcd-not-connected");
  return (
    <div className="screen">
      <div className="lcd" data-screen={screen.kind}>
        <div className="lcd-bar">
          <span className={terminal.connected ? "st" : "st is-off"}>
            <Icon name={terminal.connected ? "check" : "x"} />
            {t("sim-lcd-till")}
            <span className="visually-hidden"> {state(terminal.connected)}</span>
          </span>
          <span className={terminal.host_reachable ? "st" : "st is-off"}>
            <Icon name={terminal.host_reachable ? "check" : "x"} />
            {t("sim-lcd-host")}
            <span className="visually-hidden"> {state(terminal.host_reachable)}</span>
          </span>
          <time>{terminal.local_time}</time>
        </div>
        <div className="lcd-text" role="status" aria-label={t("sim-display")}>
          {terminal.lcd.map((line, index) => (
            <span key={`${index} ${line}`} className={lineClass(index, screen.amount !== undefined)}>
              {line}
            </span>
          ))}
          {screen.kind === "pin_entry" ? (
            <span className="visually-hidden">{t("sim-pin-digits", { count: String(screen.digits ?? 0) })}</span>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function Keys({ onKey }: { onKey: (key: Key) => void }) {
  const t = useT();
  const key = (name: Key, label: string, text: string) => (
    <button key={name} className="key" type="button" aria-label={label} onClick={() => onKey(name)}>
      {text}
    </button>
  );
  return (
    <div className="keys">
      {digits.map((digit) => key(digit, digit, digit))}
      {key("star", t("sim-key-star"), "*")}
      {key("0", "0", "0")}
      {key("menu", t("sim-key-menu"), "#")}
      <button className="key red" type="button" onClick={() => onKey("cancel")}>
        <Icon name="x" size="sm" />
        <small>{t("sim-key-cancel")}</small>
      </button>
      <button className="key yellow" type="button" onClick={() => onKey("clear")}>
        <Icon name="chevron-left" size="sm" />
        <small>{t("sim-key-clear")}</small>
      </button>
      <button className="key green" type="button" onClick={() => onKey("ok")}>
        <Icon name="circle" size="sm" />
        <small>{t("sim-key-ok")}</small>
      </button>
    </div>
  );
}

/** One terminal, as it stands on the desk. */
export function Device({ terminal, onKey }: { terminal: SimulatorTerminal; onKey: (key: Key) => void }) {
  const t = useT();
  return (
    <section className="bench" aria-label={terminal.name === null ? t("sim-device") : `${t("sim-device")} ${terminal.name}`}>
      <Slip slip={terminal.slip} />
      <div className="device">
        <div className="mouth" />
        <div className="leds" role="img" aria-label={`${t("sim-lights")}: ${terminal.lights}`}>
          {lights.map((light) => (
            <i key={light} className={light <= terminal.lights ? "on" : ""} />
          ))}
        </div>
        <Display terminal={terminal} />
        <div className="tap" role="img" aria-label={t("sim-contactless")}>
          <Icon name="nfc" />
        </div>
        <Keys onKey={onKey} />
        <div className="slot" role="img" aria-label={t("sim-chip-slot")} />
      </div>
    </section>
  );
}

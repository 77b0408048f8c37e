// The frame around the screens. Owns: rail, banners, staff picker, the one terminal dialogue, scans, and the first "ready".
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AppState } from "../../api/generated/types";
import { FrameProvider, type FrameServices, type TerminalIntent, type TerminalResult } from "../../foundations/frame";
import { useKeys } from "../../foundations/keys";
import { go, useRoute } from "../../foundations/route";
import { useReadySignal } from "../../foundations/ready";
import { SellScreen } from "../sell/SellScreen";
import { ClockBanner, DoubtBanner, PracticeBanner } from "./Banners";
import { CloseRefusedDialogue } from "./CloseRefusedDialogue";
import { EndingDialogue } from "./EndingDialogue";
import { HeldBanner } from "./HeldBanner";
import { NewInvoice } from "./NewInvoice";
import { Rail } from "./Rail";
import { RestoredDialogue } from "./RestoredDialogue";
import { ScanNotice } from "./ScanNotice";
import { StaffPicker } from "./StaffPicker";
import { useOtherScreens } from "./use-other-screens";
import "./frame.css";

function Screen({ others }: { others: ReturnType<typeof useOtherScreens> }) {
  const route = useRoute();
  if (route.screen === "sell") return <SellScreen />;
  if (others === null) return null;
  switch (route.screen) {
    case "invoices":
      return <others.InvoicesScreen />;
    case "invoice":
      return <others.InvoiceScreen key={route.id} id={route.id} form={route.form} />;
    case "clients":
      return <others.ClientsScreen />;
    case "client":
      return <others.ClientScreen key={route.id} id={route.id} />;
    case "doubt":
      return <others.DoubtScreen key={route.attempt} attempt={route.attempt} />;
    case "attempts":
      return <others.AttemptsScreen />;
    case "attempt":
      return <others.AttemptScreen key={route.id} id={route.id} />;
    case "cases":
      return <others.CasesScreen />;
    case "difference":
      return <others.DifferenceScreen key={route.id} id={route.id} />;
    case "today":
      return <others.TodayScreen />;
    case "help":
      return <others.HelpScreen />;
    case "settings":
      return <others.SettingsScreen page={route.page} id={route.id} />;
  }
}

interface OpenTerminal {
  intent: TerminalIntent;
  title: string;
  onClosed: ((result: TerminalResult) => void) | undefined;
}

/** The terminal dialogue; on start it takes up an attempt that is still running, above its invoice. */
function useTerminalDialogue(app: AppState) {
  const [open, setOpen] = useState<OpenTerminal | null>(null);
  const openTerminal = useCallback<FrameServices["openTerminal"]>((intent, title, onClosed) => {
    setOpen({ intent, title, onClosed });
  }, []);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const { running } = app;
    if (running === null) return;
    go({ screen: "invoice", id: running.invoice.id, form: false });
    openTerminal({ type: "resume", attempt: running.id }, running.invoice.name);
  }, [app, openTerminal]);
  const client = useQueryClient();
  const close = (result: TerminalResult) => {
    setOpen(null);
    // What the dialogue did shows on every screen, also when a hint got lost.
    const touched = new Set<unknown>(["app.state", "invoice.get", "invoice.list", "invoice.counts", "day.get", "terminal.options"]);
    void client.invalidateQueries({ predicate: (query) => touched.has(query.queryKey[0]) });
    open?.onClosed?.(result);
  };
  return { open, openTerminal, close };
}

export function Frame({ app }: { app: AppState }) {
  const route = useRoute();
  const [picking, setPicking] = useState(false);
  const terminal = useTerminalDialogue(app);
  const stands = useReadySignal();
  const [beginning, setBeginning] = useState(false);
  useKeys({ F2: () => go({ screen: "sell" }), F4: () => setBeginning(true) }, { beneath: true });
  const { open, openTerminal, close } = terminal;
  const others = useOtherScreens(stands || route.screen !== "sell" || open !== null);
  const services = useMemo<FrameServices>(
    () => ({
      app,
      pickStaff: () => setPicking(true),
      startInvoice: () => setBeginning(true),
      openTerminal,
      terminalOpen: open !== null,
    }),
    [app, openTerminal, open],
  );
  const nobody = app.signedIn === null && open === null;
  // What lies beneath the staff picker can't be reached yet, so the picker doesn't wait for it.
  const beneath = stands || !nobody;
  return (
    <FrameProvider value={services}>
      <PracticeBanner app={app} />
      <div id="frame" className="frame">
        <HeldBanner app={app} route={route} />
        <ClockBanner app={app} />
        <DoubtBanner app={app} route={route} />
        <ScanNotice route={route} />
        <div className="shell">
          <Rail route={route} doubts={app.doubts} differences={app.differences} />
          {beneath && <Screen others={others} />}
        </div>
      </div>
      {(picking || nobody) && <StaffPicker app={app} onClose={() => setPicking(false)} />}
      {app.ending && <EndingDialogue />}
      {app.restored !== null && app.signedIn !== null && <RestoredDialogue restored={app.restored} />}
      {beginning && <NewInvoice onClose={() => setBeginning(false)} />}
      {open && others && <others.TerminalDialogue intent={open.intent} title={open.title} onClosed={close} />}
      <CloseRefusedDialogue times={app.closeRefused} />
    </FrameProvider>
  );
}

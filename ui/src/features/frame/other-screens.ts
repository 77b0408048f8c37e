// Everything the frame shows besides the counter sale, as one piece that is fetched once the first screen stands.
export { AttemptScreen } from "../attempts/AttemptScreen";
export { AttemptsScreen } from "../attempts/AttemptsScreen";
export { CasesScreen } from "../attempts/CasesScreen";
export { DifferenceScreen } from "../attempts/DifferenceScreen";
export { ClientScreen } from "../clients/ClientScreen";
export { ClientsScreen } from "../clients/ClientsScreen";
export { DoubtScreen } from "../doubt/DoubtScreen";
export { HelpScreen } from "../help/HelpScreen";
export { InvoiceScreen } from "../invoice/InvoiceScreen";
export { InvoicesScreen } from "../invoices/InvoicesScreen";
export { SettingsScreen } from "../settings/SettingsScreen";
export { TerminalDialogue } from "../terminal-dialogue/TerminalDialogue";
export { TodayScreen } from "../today/TodayScreen";

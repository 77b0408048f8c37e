//! What a card terminal is, what may be asked of it beside payments, and what a person can confirm about it.
//!
//! Three closed sets with stable codes. Deliberately absent: what a terminal is doing right now, and its number, which is an id.

macro_rules! coded {
    ($(#[$outer:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable code for storage and the wire.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Reads a stable code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// The models that Connect@Cloud supports; the code is the name printed on the device.
    TerminalModel {
        /// At the counter, without a printer; older.
        Ipp350 = "iPP350",
        /// At the counter, with a printer; older.
        Ict250 = "iCT250",
        /// Portable, over Bluetooth with its dock; older. The 3G one is not supported.
        Iwl250 = "iWL250",
        /// At the counter, without a printer.
        Lane3000 = "Lane3000",
        /// At the counter, with a printer.
        Desk3500 = "Desk3500",
        /// Portable, with a printer.
        Move3500 = "Move3500",
    }
}

impl TerminalModel {
    /// Whether it can print a slip by itself.
    #[must_use]
    pub const fn has_printer(self) -> bool {
        match self {
            Self::Ipp350 | Self::Lane3000 => false,
            Self::Ict250 | Self::Iwl250 | Self::Desk3500 | Self::Move3500 => true,
        }
    }

    /// Whether it exists in a kind that Connect@Cloud does not support, so that the kind must be asked for.
    #[must_use]
    pub const fn asks_connection(self) -> bool {
        matches!(self, Self::Iwl250)
    }
}

coded! {
    /// Who prints the terminal's slips.
    Printing {
        /// The terminal itself.
        Terminal = "terminal",
        /// The till, from the text that comes with the reply.
        Till = "till",
    }
}

coded! {
    /// What can be asked of a terminal beside a payment. Each is written down before it is sent and never repeated by itself.
    TerminalAction {
        /// Close the session with the acquirer.
        Reconciliation = "reconciliation",
        /// Fetch the card agreements.
        DownloadDataset = "download_dataset",
        /// Fetch the software.
        DownloadSoftware = "download_software",
        /// Show the slip of the last transaction.
        LastReceipt = "last_receipt",
        /// Let the terminal print by itself.
        PrintByTerminal = "print_by_terminal",
        /// Let the till print.
        PrintByTill = "print_by_till",
    }
}

impl TerminalAction {
    /// Who prints after it was done; `None` for actions that change nothing of it.
    #[must_use]
    pub const fn printing(self) -> Option<Printing> {
        match self {
            Self::PrintByTerminal => Some(Printing::Terminal),
            Self::PrintByTill => Some(Printing::Till),
            Self::Reconciliation | Self::DownloadDataset | Self::DownloadSoftware | Self::LastReceipt => None,
        }
    }
}

coded! {
    /// How an action ended, as far as is known.
    TerminalCallOutcome {
        /// It was done.
        Done = "done",
        /// The terminal was not engaged: busy, not connected, or the session was refused.
        Refused = "refused",
        /// The terminal said no.
        Declined = "declined",
        /// Nothing left this computer.
        NotSent = "not_sent",
        /// An answer that proves neither, or none.
        Unknown = "unknown",
    }
}

coded! {
    /// What only a person can see, and confirms with their name.
    TerminalTick {
        /// The terminal was ordered from Nets, "Connect@Cloud compatible".
        Ordered = "ordered",
        /// User name and password have come from Nets.
        AccountReceived = "account_received",
        /// Both icons on the terminal's screen are green.
        IconsGreen = "icons_green",
        /// Reconciled at the terminal, by its Admin menu with the merchant card.
        ReconciledByHand = "reconciled_by_hand",
        /// Nets has set the terminal to the books' currency, after a slip showed another.
        CurrencyCorrected = "currency_corrected",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back_and_nothing_else_is() {
        for model in TerminalModel::ALL {
            assert_eq!(TerminalModel::from_code(model.code()), Some(*model));
        }
        for action in TerminalAction::ALL {
            assert_eq!(TerminalAction::from_code(action.code()), Some(*action));
        }
        for tick in TerminalTick::ALL {
            assert_eq!(TerminalTick::from_code(tick.code()), Some(*tick));
        }
        for code in ["", "lane3000", "Lane3000 ", "iWL250 3G"] {
            assert_eq!(TerminalModel::from_code(code), None, "{code}");
        }
    }

    /// The old and the present model without a printer, from the vendor's own data sheets.
    #[test]
    fn two_models_have_no_printer() {
        let silent: Vec<&str> = TerminalModel::ALL
            .iter()
            .filter(|model| !model.has_printer())
            .map(|model| model.code())
            .collect();
        assert_eq!(silent, ["iPP350", "Lane3000"]);
    }
}

// The second step: the company that stands on every receipt. Its numbers are read by the till; the VAT number follows the business id
// until somebody writes another.
import { TextField } from "../../components/TextField";
import { useT } from "../../i18n/translate";
import type { StepProps } from "./steps";

interface Props extends StepProps {
  businessIdLabel: string;
  /** The business id was left: the till may know the VAT number that goes with it. */
  leaveBusinessId: () => void;
}

export function CompanyStep({ draft, change, problems, businessIdLabel, leaveBusinessId }: Props) {
  const t = useT();
  return (
    <>
      <TextField
        label={t("setup-organisation")}
        help={t("setup-organisation-says")}
        value={draft.organisation}
        problem={problems.organisation ?? null}
        autoComplete="organization"
        onChange={(organisation) => change({ organisation })}
      />
      <TextField
        label={t("setup-address")}
        help={t("setup-address-says")}
        value={draft.postalAddress}
        problem={problems.address ?? null}
        autoComplete="street-address"
        onChange={(postalAddress) => change({ postalAddress })}
      />
      <div className="pair">
        <TextField
          label={businessIdLabel}
          value={draft.businessId}
          problem={problems.business_id ?? null}
          onBlur={(event) => {
            // Next reads the numbers itself; words that come between the halves of its press would move it away from the hand.
            const next = event.relatedTarget;
            if (!(next instanceof HTMLButtonElement && next.type === "submit")) leaveBusinessId();
          }}
          onChange={(businessId) => change({ businessId })}
        />
        <TextField
          label={t("setup-vat-number")}
          help={t("setup-vat-number-says")}
          value={draft.vatNumber}
          problem={problems.vat_number ?? null}
          onChange={(vatNumber) => change({ vatNumber, vatTyped: true })}
        />
      </div>
    </>
  );
}

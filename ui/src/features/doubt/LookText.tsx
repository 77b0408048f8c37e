// What a look at the terminal showed, and why that is no proof.

import type { LastLook } from "../../api/generated/types";
import { useFormat } from "../../foundations/use-format";
import { useSpeech } from "../../i18n/translate";

/** Verdicts that name a last payment and still prove nothing. */
const proofless: ReadonlySet<string> = new Set(["other_payment", "none_yet", "unreadable"]);

/** The words of one look; a refund has its own where they would speak of a charge. */
export function LookText({ look, heading, refund }: { look: LastLook; heading: string; refund: boolean }) {
  const { t, has } = useSpeech();
  const format = useFormat();
  const verdict = look.verdict.replaceAll("_", "-");
  const known = refund && has(`look-refund-${verdict}`) ? `look-refund-${verdict}` : `look-${verdict}`;
  const key = look.verdict === "other_payment" && look.amount !== null ? "look-other-payment-sum" : known;
  const sum = look.amount === null ? "–" : format.money(look.amount);
  return (
    <span>
      <b className="medium">{t(heading)}</b> {has(key) ? t(key, { sum, time: look.time === "" ? "–" : look.time }) : t("look-unreadable")}
      {proofless.has(look.verdict) ? (
        <>
          {" "}
          <b className="medium">{t("look-no-proof")}</b> {t(refund ? "look-no-proof-refund-text" : "look-no-proof-text")}
        </>
      ) : null}
    </span>
  );
}

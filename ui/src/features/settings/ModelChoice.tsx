// Which device it is. Owns the one question a model can raise: an iWL250 exists in a kind that the service does not support.
import type { ModelConnection, TerminalModel } from "../../api/generated/types";
import { Notice } from "../../components/Notice";
import { Segment } from "../../components/Segment";
import { useT } from "../../i18n/translate";

/** The present models first. */
export const models: readonly TerminalModel[] = ["Lane3000", "Desk3500", "Move3500", "iPP350", "iCT250", "iWL250"];

interface Props {
  model: TerminalModel | null;
  connection: ModelConnection | null;
  onModel: (model: TerminalModel) => void;
  onConnection: (connection: ModelConnection) => void;
  /** Nothing was chosen, and something must be. */
  wrong?: boolean;
}

export function ModelChoice({ model, connection, onModel, onConnection, wrong = false }: Props) {
  const t = useT();
  return (
    <>
      <div className="field">
        <span className="label">{t("terminal-form-model")}</span>
        <Segment
          label={t("terminal-form-model")}
          wrap
          options={models.map((each) => ({ id: each, label: each }))}
          value={model ?? ("" as TerminalModel)}
          onChange={onModel}
        />
        <span className={wrong ? "wrong" : "help"}>{t(wrong ? "terminal-form-model-wrong" : "terminal-form-type")}</span>
      </div>
      {model === "iWL250" && (
        <div className="field">
          <span className="label">{t("terminal-form-connection")}</span>
          <Segment
            label={t("terminal-form-connection")}
            wrap
            options={[
              { id: "bluetooth_dock", label: t("terminal-form-bluetooth") },
              { id: "mobile_3g", label: t("terminal-form-3g") },
            ]}
            value={connection ?? ("" as ModelConnection)}
            onChange={onConnection}
          />
        </div>
      )}
      {model === "iWL250" && connection === "mobile_3g" && (
        <Notice tone="failed" live="status">
          {t("error-terminal-model-unsupported")}
        </Notice>
      )}
    </>
  );
}

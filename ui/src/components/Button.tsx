// The one button. Busy keeps the label and turns a ring where the icon was; it can't be pressed a second time meanwhile.
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

type Look = "primary" | "ok" | "danger" | "refund" | "quiet" | "soft";

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type"> {
  look?: Look;
  size?: "lg" | "sm";
  icon?: IconName;
  /** The key that does the same, printed on the button. */
  keycap?: string;
  busy?: boolean;
  /** Only an icon; then `label` is its name. */
  label?: string;
  submit?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look, size, icon, keycap, busy = false, label, submit = false, children, className, onClick, ...rest }: Props) {
  const iconOnly = children === undefined;
  const classes = ["btn", look && `btn-${look}`, size && `btn-${size}`, iconOnly && "btn-icon", className];
  return (
    <button
      {...rest}
      type={submit ? "submit" : "button"}
      className={classes.filter(Boolean).join(" ")}
      aria-busy={busy || undefined}
      aria-label={label ?? rest["aria-label"]}
      title={iconOnly ? label : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {keycap !== undefined && <kbd aria-hidden="true">{keycap}</kbd>}
    </button>
  );
}

// A drawn sign. Always beside a word or inside a control that has a name: it says nothing by itself to a screen reader.
import { type IconName, icons } from "./icons";

interface Props {
  name: IconName;
  size?: "sm" | "lg" | "xl";
}

export function Icon({ name, size }: Props) {
  return (
    <svg className={size === undefined ? "icon" : `icon icon-${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {icons[name]}
    </svg>
  );
}

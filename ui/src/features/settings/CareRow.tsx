// A line about the books' health: a sign, what holds, and what that means.
import type { ReactNode } from "react";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";

interface Props {
  sign: IconName;
  /** Which colour the sign has. */
  tone: string;
  title: string;
  says: string;
  children?: ReactNode;
}

export function CareRow({ sign, tone, title, says, children }: Props) {
  return (
    <div className={`care-row care-${tone}`}>
      <Icon name={sign} />
      <div className="grow">
        <h3 className="wrap-anywhere">{title}</h3>
        <p className="small muted">{says}</p>
        {children}
      </div>
    </div>
  );
}

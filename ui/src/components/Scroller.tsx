// A place that scrolls by itself. What scrolls must be reachable by key, so it takes part in the Tab order while it overflows.
import type { HTMLAttributes } from "react";
import { useCallback, useEffect, useRef, useState } from "react";

interface Props extends HTMLAttributes<HTMLDivElement> {
  /** What the place is, for who can't see it. */
  label: string;
}

export function Scroller({ label, children, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const measure = useCallback(() => {
    const element = box.current;
    if (element !== null) setOver(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
  }, []);
  // New content changes what overflows, and so does a new size of the place.
  useEffect(measure);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  return (
    <div {...rest} ref={box} role={over ? "region" : undefined} aria-label={over ? label : undefined} tabIndex={over ? 0 : undefined}>
      {children}
    </div>
  );
}

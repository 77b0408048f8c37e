// The screens beside the counter sale, fetched apart from it. Once they are here every frame has them at once, so nobody waits
// for one in the middle of a day. Deliberately absent: React's own waiting, which holds a screen back after it has arrived.
import { useEffect, useState } from "react";

type OtherScreens = typeof import("./other-screens");

let here: OtherScreens | null = null;

async function fetched(): Promise<OtherScreens> {
  here ??= await import("./other-screens");
  return here;
}

/** The other screens, fetched as soon as one is wanted; null until they are here. */
export function useOtherScreens(wanted: boolean): OtherScreens | null {
  const [others, setOthers] = useState(here);
  useEffect(() => {
    if (wanted && others === null) void fetched().then(setOthers);
  }, [wanted, others]);
  return others;
}

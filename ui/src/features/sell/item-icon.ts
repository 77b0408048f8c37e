// The sign of each group of items.
import type { ItemGroup } from "../../api/generated/types";
import type { IconName } from "../../components/icons";

export const groupIcons = {
  procedure: "stethoscope",
  medicine: "pill",
  supply: "package",
  food: "bone",
  lab: "droplet",
} satisfies Record<ItemGroup, IconName>;

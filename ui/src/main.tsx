// The till's window.
import { createRoot } from "react-dom/client";
import "./styles/all.css";
import { App } from "./features/frame/App";
import { openPlatform } from "./platform";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App platform={openPlatform()} />);

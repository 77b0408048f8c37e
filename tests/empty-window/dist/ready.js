// Two frames after the script runs the page has been painted; the till says so at the same moment.
requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI__.core.invoke("ready")));

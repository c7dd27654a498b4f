// Reloads a previewed page when there is something newer to show. Only "handbook preview" serves this; a built site has none of it.
(() => {
  const shown = document.currentScript.dataset.version;
  let events;

  // A hidden tab lets go: browsers allow six connections to one address, and some people have seven tabs.
  const listen = () => {
    events?.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource("/.handbook/events");
    events.addEventListener("version", event => {
      if (event.data !== shown) location.reload();
    });
  };
  addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => events?.close());

  // What was opened or closed stays so over a reload.
  for (const details of document.querySelector("handbook-preview")?.shadowRoot?.querySelectorAll("details[data-keep]") ?? []) {
    const key = "handbook-preview-" + details.dataset.keep;
    try {
      const kept = sessionStorage.getItem(key);
      if (kept !== null) details.open = kept === "open";
      details.addEventListener("toggle", () => sessionStorage.setItem(key, details.open ? "open" : "closed"));
    } catch { /* storage is switched off: they start as they were served */ }
  }
})();

// Reloads a previewed page when there is something newer to show. Only "handbook preview" serves this; a built site has none of it.
(() => {
  const shown = document.currentScript.dataset.version;
  let events;

  // Where storage is switched off, everything starts as it was served.
  const kept = name => { try { return sessionStorage.getItem("handbook-preview-" + name); } catch { return null; } };
  const keep = (name, value) => { try { sessionStorage.setItem("handbook-preview-" + name, value); } catch { /* see above */ } };

  // A hidden tab lets go: browsers allow six connections to one address, and some people have seven tabs.
  const listen = () => {
    events?.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource("/.handbook/events");
    events.addEventListener("version", event => {
      if (event.data === shown) return;
      keep("scroll", `${location.pathname} ${scrollY}`);
      location.reload();
    });
  };
  addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => events?.close());

  // The same page stays where it was, also where its address has an anchor. Another page begins at its top.
  const [page, y] = kept("scroll")?.split(" ") ?? [];
  keep("scroll", "");
  if (page === location.pathname) {
    const scroll = () => scrollTo({ top: Number(y), behavior: "instant" });
    scroll();
    addEventListener("load", scroll, { once: true });
  }

  // What was opened or closed stays so over a reload.
  for (const details of document.querySelector("handbook-preview")?.shadowRoot?.querySelectorAll("details[data-keep]") ?? []) {
    const state = kept(details.dataset.keep);
    if (state) details.open = state === "open";
    details.addEventListener("toggle", () => keep(details.dataset.keep, details.open ? "open" : "closed"));
  }
})();

// The chapters beside a guide, code that the keyboard scrolls, and the search through all guides.
(() => {
  "use strict";

  // A heading without the link to itself.
  const words = (heading) => [...heading.childNodes].filter((node) => !node.matches?.("a.anchor"))
    .map((node) => node.textContent).join("").trim();

  const chapters = (body) => {
    const first = [...body.querySelectorAll("h2[id]")];
    if (first.length < 2) return;
    const nav = document.createElement("nav");
    nav.className = "chapters";
    nav.setAttribute("aria-label", "Chapters");
    const list = document.createElement("ul");
    for (const heading of first) {
      const link = document.createElement("a");
      link.href = "#" + heading.id;
      link.textContent = words(heading);
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    nav.append(list);
    body.before(nav);
  };

  // What is wider than the page is scrolled, by the keyboard too.
  const scrollers = (body) => {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute("tabindex");
      }
    });
    body.querySelectorAll("pre").forEach((pre) => observer.observe(pre));
  };

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // A guide as its chapters: where each begins, what it is called, what it says.
  const read = async (guide) => {
    const response = await fetch(guide.href);
    if (!response.ok) throw new Error(guide.href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const found = [];
    let chapter = { url: guide.href, title: guide.textContent, parts: [] };
    const close = () => found.push({ ...chapter, guide: guide.textContent, text: chapter.parts.join(" ").replace(/\s+/g, " ") });
    for (const element of page.querySelectorAll("[data-chapters] > *")) {
      if (/^H[234]$/.test(element.tagName) && element.id) {
        close();
        chapter = { url: guide.href + "#" + element.id, title: words(element), parts: [] };
      } else {
        // The cells of a table and the entries of a list do not touch each other.
        element.querySelectorAll("td, th, li, p").forEach((part) => part.append(" "));
        chapter.parts.push(element.textContent);
      }
    }
    close();
    return found;
  };

  const rank = (chapter, asked) => {
    const title = fold(chapter.title);
    const text = fold(chapter.text);
    let points = 0;
    for (const word of asked) {
      const inTitle = title.includes(word);
      const times = text.split(word).length - 1;
      if (!inTitle && times === 0) return 0;
      points += (inTitle ? 20 : 0) + Math.min(times, 5);
    }
    return points;
  };

  const shown = (text, asked) => {
    const plain = fold(text);
    // Folding may change how long a text is; then its beginning is shown.
    const at = plain.length === text.length ? Math.max(0, Math.min(...asked.map((word) => plain.indexOf(word)).filter((i) => i >= 0))) : 0;
    const start = Number.isFinite(at) ? Math.max(0, at - 60) : 0;
    const line = document.createElement("p");
    line.append(start > 0 ? "…" : "");
    let rest = text.slice(start, start + 200);
    while (rest) {
      const low = fold(rest);
      const hits = low.length === rest.length ? asked.map((word) => [low.indexOf(word), word.length]).filter(([i]) => i >= 0) : [];
      if (!hits.length) break;
      const [next, length] = hits.sort((a, b) => a[0] - b[0])[0];
      const mark = document.createElement("mark");
      mark.textContent = rest.slice(next, next + length);
      line.append(rest.slice(0, next), mark);
      rest = rest.slice(next + length);
    }
    line.append(rest, start + 200 < text.length ? "…" : "");
    return line;
  };

  const finder = (form) => {
    const status = document.querySelector("[data-status]");
    const guides = document.querySelector("[data-guides]");
    const results = document.querySelector("[data-results]");
    const links = [...guides.querySelectorAll("a")];
    guides.hidden = true;
    status.textContent = "";
    let all;
    const find = async (line) => {
      const asked = fold(line).split(/\s+/).filter(Boolean);
      results.replaceChildren();
      status.textContent = "";
      if (!asked.length) return;
      try {
        all ??= (await Promise.all(links.map(read))).flat();
      } catch {
        status.textContent = "The guides cannot be read from here. Open this site through a web server.";
        guides.hidden = false;
        return;
      }
      const found = all.map((chapter) => [rank(chapter, asked), chapter]).filter(([points]) => points > 0)
        .sort((a, b) => b[0] - a[0]).map(([, chapter]) => chapter);
      for (const chapter of found.slice(0, 30)) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = chapter.url;
        link.textContent = chapter.title;
        const where = document.createElement("p");
        where.className = "where";
        where.textContent = chapter.guide;
        item.append(link, where, shown(chapter.text, asked));
        results.append(item);
      }
      status.textContent = found.length === 1 ? "1 chapter" : found.length + " chapters" + (found.length > 30 ? ", the best 30 shown" : "");
    };
    const field = form.elements.namedItem("q");
    const fromAddress = () => {
      field.value = new URLSearchParams(location.search).get("q") || "";
      find(field.value);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      history.pushState(null, "", "?" + new URLSearchParams({ q: field.value }));
      find(field.value);
    });
    addEventListener("popstate", fromAddress);
    fromAddress();
  };

  const body = document.querySelector("[data-chapters]");
  if (body) {
    chapters(body);
    scrollers(body);
  }
  const form = document.querySelector("[data-finder]");
  if (form) finder(form);
})();

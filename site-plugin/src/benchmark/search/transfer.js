// node transfer.js SITE SCRIPT: what the search page's own script asks for until the first results stand, for words that
// are chosen from the index of the site (the folder that SearchRun wrote). Counts files of the index as they lie there.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");
const [site, script] = process.argv.slice(2);
const folder = path.join(site, "search");
const { segments } = JSON.parse(fs.readFileSync(path.join(folder, "index.json")));

// What stands in the index: for each word how many stories of which segments have it.
const stories = new Map();
const sizes = [];
let cards = [];
for (const segment of segments) {
  for (const name of fs.readdirSync(path.join(folder, segment.name))) {
    const bytes = fs.readFileSync(path.join(folder, segment.name, name));
    if (name.endsWith(".json")) {
      cards.push(bytes.length);
      continue;
    }
    sizes.push(bytes.length);
    let at = 3;
    let word = Buffer.alloc(0);
    const number = () => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const part = bytes[at++];
        value |= (part & 0x7f) << shift;
        if (part < 0x80) return value;
      }
    };
    while (at < bytes.length) {
      const shared = number();
      const more = number();
      word = Buffer.concat([word.subarray(0, shared), bytes.subarray(at, at + more)]);
      at += more;
      const head = number();
      const end = at + (head >>> 3);
      const last = 31 - Math.clz32(head & 7);
      let count = 0;
      for (let tier = 0; tier < last; tier++) if (head & (1 << tier)) count += number();
      const before = count;
      let numbers = 0;
      while (at < end) if (bytes[at++] < 0x80) numbers++;
      count = Math.max(before, numbers);
      const text = word.toString();
      if (!stories.has(text)) stories.set(text, new Map());
      stories.get(text).set(segment.name, { count, bytes: more + 3 + end - at + (head >>> 3) });
    }
  }
}
const total = each => [...each.values()].reduce((sum, one) => sum + one.count, 0);
const all = [...stories.keys()].filter(word => /^[a-z]+$/.test(word));
const counts = new Map(all.map(word => [word, total(stories.get(word))]));
const published = cards.length && [...stories].filter(([word]) => word.startsWith("@section/")).reduce((sum, [, each]) => sum + total(each), 0);
const oldest = segments[0].name;
const weight = new Map();
for (const word of all) {
  const bytes = [...stories.get(word).values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const length of [3, 4, 5]) {
    const key = word.length >= length ? word.slice(0, length) : "";
    if (key) weight.set(key, (weight.get(key) || 0) + bytes);
  }
}
const heaviest = length => [...weight].filter(([key]) => key.length === length).sort((a, b) => b[1] - a[1]).map(([key]) => key);
const common = all.filter(word => word.length > 2).sort((a, b) => Math.abs(counts.get(a) - published * 0.4) - Math.abs(counts.get(b) - published * 0.4));
const rare = all.filter(word => word.length > 5 && counts.get(word) === 1 && stories.get(word).has(oldest));
const byWeight = (list, length) => list.slice().sort((a, b) => weight.get(b.slice(0, length)) - weight.get(a.slice(0, length)));
const authors = [...stories.keys()].filter(word => word.startsWith("@author/")).sort((a, b) => total(stories.get(a)) - total(stories.get(b)));
const letters = "bcdfghjklmnpqrstvwxz";
const missing = (start, length) => {
  for (const one of letters) for (const two of letters) {
    const word = (start + one + two).slice(0, length);
    if (!all.some(each => each.startsWith(word))) return word;
  }
  return start;
};
const [heavy] = heaviest(3);
const queries = [
  ["common word", "q=" + common[0]],
  ["two common words", "q=" + common[0] + "+" + common[1]],
  ["three common words", "q=" + common.slice(0, 3).join("+")],
  ["rare word, commonest beginning of 3 letters", "q=" + byWeight(rare, 3)[0]],
  ["rare word, commonest beginning of 4 letters", "q=" + byWeight(rare, 4)[0]],
  ["rare word, commonest beginning of 5 letters", "q=" + byWeight(rare, 5)[0]],
  ["two rare words of different stories, commonest beginnings", "q=" + byWeight(rare, 5)[0] + "+" + byWeight(rare, 3)[1]],
  ["rare word, median beginning", "q=" + byWeight(rare, 3)[rare.length >> 1]],
  ["three letters, the commonest beginning", "q=" + heavy],
  ["four letters, the commonest beginning", "q=" + heaviest(4)[0]],
  ["four letters that begin nothing, after the commonest three", "q=" + missing(heavy, 4)],
  ["three letters that begin nothing", "q=" + missing("q", 3)],
  ["common word, rarest author", "q=" + common[0] + "&author=" + (authors[0] || "").slice(8)],
  ["commonest three letters, rarest author", "q=" + heavy + "&author=" + (authors[0] || "").slice(8)],
  ["common word with a rare one", "q=" + common[0] + "+" + byWeight(rare, 5)[0]],
];

// As much of a page as the script wants.
const element = () => new Proxy({ dataset: {}, children: [], append(...more) { this.children.push(...more); }, replaceChildren() { this.children = []; },
  addEventListener(name, does) { this["on" + name] = does; }, querySelector: () => element(), focus() {}, set textContent(text) { this.text = text; }, get textContent() { return this.text; } },
  { get: (target, name) => target[name] });
const run = async query => {
  const asked = [];
  let first = null;
  const fields = {};
  for (const name of ["q", "section", "author", "tag", "from", "to"]) fields[name] = { value: "", options: [], focus() {} };
  const form = element();
  form.elements = { namedItem: name => fields[name] };
  form.querySelectorAll = () => [];
  const state = element();
  const list = element();
  const button = element();
  const root = element();
  root.dataset = { search: "/search/", found: "done {0}", soFar: "done {0}", none: "done 0", searching: "", failed: "failed" };
  root.querySelector = selector => ({ form, "[role=status]": state, ".search-results": list, ".search-more button": button, details: element() })[selector];
  const context = vm.createContext({
    TextEncoder, URLSearchParams, Uint8Array, Option: class {}, setTimeout, clearTimeout, console,
    location: { search: "?" + query, pathname: "/search/" },
    history: { replaceState() {} },
    document: { querySelector: selector => (selector === "[data-search]" ? root : null), createElement: element },
    fetch: async address => {
      const bytes = fs.readFileSync(path.join(site, address));
      asked.push(bytes.length);
      if (!list.children.length) first = { bytes: asked.reduce((sum, one) => sum + one, 0), requests: asked.length };
      return { ok: true, json: async () => JSON.parse(bytes), arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) };
    },
  });
  vm.runInContext(fs.readFileSync(script, "utf8"), context);
  const deadline = Date.now() + 60000;
  while (!/done|failed/.test(state.text || "") && Date.now() < deadline) await new Promise(done => setTimeout(done, 5));
  return {
    first, requests: asked.length, bytes: asked.reduce((sum, one) => sum + one, 0), state: state.text };
};
const kb = bytes => Math.round(bytes / 1000) + " kB";
const median = list => list.sort((a, b) => a - b)[list.length >> 1];
(async () => {
  const sum = list => list.reduce((a, b) => a + b, 0);
  console.log(`${published} stories, ${segments.length} segments, ${sizes.length} files of words, ${(sum(sizes) / 1e6).toFixed(1)} MB, median ${(median(sizes) / 1000).toFixed(1)} kB, largest ${kb(Math.max(...sizes))}; ${cards.length} files for results, ${(sum(cards) / 1e6).toFixed(1)} MB`);
  for (const [name, query] of queries) {
    const { first, requests, bytes, state } = await run(query);
    console.log(`${name} | ${query} | first result ${kb(first.bytes)}, ${first.requests} requests; ten or all ${kb(bytes)}, ${requests} requests | ${state}`);
  }
})();

'use strict';

// Filters, selection and keyboard of the signal map. Without this script the page is a picture and a table.
const graph = document.querySelector('.graph');
const map = document.querySelector('.map');
const byId = id => document.getElementById(id);
const { row: ROW, pitch: PITCH, gap: GAP } = Object.fromEntries(
  Object.entries(graph.dataset).map(([name, value]) => [name, Number(value)]));

const nodes = [...graph.querySelectorAll('.node')].map(element => {
  const place = element.transform.baseVal.getItem(0).matrix;
  const box = element.querySelector('.box');
  return {
    element, box, id: element.id, key: element.dataset.key, title: element.querySelector('title').textContent,
    ties: new Set(element.dataset.ties.split(' ')), label: element.querySelector('.label'),
    column: ['sender', 'signal', 'receiver'].findIndex(kind => element.classList.contains(kind)),
    x: place.e, y: place.f, width: box.width.baseVal.value, height: box.height.baseVal.value, visible: true,
  };
});
const node = new Map(nodes.map(each => [each.id, each]));
const [senders, signals, receivers] = [0, 1, 2].map(column => nodes.filter(each => each.column === column));
const edges = [...graph.querySelectorAll('.edge')].map(element =>
  ({ element, from: node.get(element.dataset.from), to: node.get(element.dataset.to) }));
for (const signal of signals) {
  signal.receivers = edges.filter(each => each.from === signal).map(each => each.to);
}
// One may search for a receiver by what sends its signals, too.
for (const each of nodes) {
  const code = [...each.ties].map(id => node.get(id)).filter(tied => tied?.column === 0);
  each.text = [each, ...code].map(one => one.title).join('\n').toLowerCase();
}
const bodies = [...document.querySelectorAll('tbody')];

let selected = null;

// --- Filters: what does not fit is taken out, and the rest moves together.

function filter() {
  const words = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const [signal, phase, async] = ['signal', 'phase', 'async'].map(id => byId(id).value);
  const only = byId('only').checked ? selected : null;
  const filtered = words.length > 0 || signal || phase || async || only;
  const fits = each => words.every(word => each.text.includes(word));
  for (const each of receivers) {
    each.visible = fits(each)
      && (!signal || each.ties.has(signal))
      && (!phase || each.element.dataset.phase === phase)
      && (!async || each.element.dataset.async === async)
      && (!only || each === only || only.ties.has(each.id));
  }
  // What no receiver hears can be searched for, and has no phase or thread.
  const bySearch = words.length > 0 && !phase && !async && !only;
  const found = each => bySearch && !each.receivers.length && fits(each);
  for (const each of signals) {
    each.visible = !filtered || each === only || (each.receivers.some(receiver => receiver.visible) || unheard(each, only) || found(each))
      && (!signal || each.id === signal || each.ties.has(signal))
      && (!only || only.ties.has(each.id));
  }
  for (const each of edges) {
    each.visible = each.to.column === 2 ? each.from.visible && each.to.visible
      : each.to.visible && (!filtered || unheard(each.to, only) || found(each.to)
        || each.to.receivers.some(receiver => receiver.visible && receiver.ties.has(each.from.id)));
  }
  for (const each of senders) {
    each.visible = !filtered || each === only || edges.some(edge => edge.visible && edge.from === each)
      || (bySearch && each.ties.has('') && fits(each));
  }
  if (selected && !selected.visible) choose(null);
  arrange();
  filterTable();
  makeTabStop(nodes.find(each => each.visible && each.element.tabIndex === 0) ?? nodes.find(each => each.visible));
  const count = receivers.filter(each => each.visible).length;
  byId('found').textContent = filtered ? `${count} of ${receivers.length} receivers` : '';
}

// A signal that is sent and not heard is shown with its sender.
const unheard = (signal, only) => only && !signal.receivers.length && (signal === only || only.ties.has(signal.id));

function filterTable() {
  for (const body of bodies) {
    body.hidden = !node.get(body.dataset.node).visible;
    for (const row of body.querySelectorAll('[data-node]')) row.hidden = !node.get(row.dataset.node).visible;
  }
}

// --- Layout: as the page was written, for what is visible.

function arrange() {
  let y = 0;
  for (const signal of signals.filter(each => each.visible)) {
    const top = y;
    for (const receiver of receivers.filter(each => each.visible && home(each) === signal)) {
      receiver.y = y;
      y += PITCH;
    }
    y = Math.max(y, top + PITCH);
    signal.y = top;
    signal.height = y - top - (PITCH - ROW);
    y += GAP;
  }
  placeSenders();
  const shown = nodes.filter(each => each.visible);
  const top = Math.min(...shown.map(each => each.y), Infinity);
  for (const each of shown) each.y -= top;
  draw(Math.max(0, ...shown.map(each => each.y + each.height)));
}

function home(receiver) {
  const usual = node.get(receiver.element.dataset.home);
  return usual.visible ? usual : signals.find(each => each.visible && each.receivers.includes(receiver));
}

function placeSenders() {
  const shown = senders.filter(each => each.visible);
  const end = Math.max(0, ...signals.filter(each => each.visible).map(each => each.y + each.height)) + GAP;
  for (const sender of shown) {
    const theirs = edges.filter(each => each.visible && each.from === sender).map(each => each.to);
    sender.wanted = theirs.length
      ? theirs.reduce((sum, each) => sum + each.y + (each.height - ROW) / 2, 0) / theirs.length : end;
  }
  shown.sort((one, other) => one.wanted - other.wanted);
  const blocks = [];
  shown.forEach((sender, i) => {
    let block = { sum: sender.wanted - i * PITCH, size: 1 };
    while (blocks.length && blocks.at(-1).sum / blocks.at(-1).size >= block.sum / block.size) {
      const last = blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  });
  let at = 0;
  for (const { sum, size } of blocks) {
    for (let i = 0; i < size; i++, at++) shown[at].y = Math.round(sum / size) + at * PITCH;
  }
}

function draw(height) {
  for (const each of nodes) {
    each.element.classList.toggle('gone', !each.visible);
    each.element.setAttribute('transform', `translate(${each.x} ${each.y})`);
    each.box.setAttribute('height', each.height);
  }
  for (const { element, from, to, visible } of edges) {
    element.classList.toggle('gone', !visible);
    if (visible) element.setAttribute('d', path(from, to));
  }
  const [x, y, width] = graph.getAttribute('viewBox').split(' ');
  graph.setAttribute('viewBox', `${x} ${y} ${width} ${height - 2 * y}`);
  graph.setAttribute('height', height - 2 * y);
  for (const { element, receivers } of signals) {
    const shown = receivers.filter(each => each.visible).length;
    element.querySelector('.count').textContent = shown === receivers.length ? shown : `${shown}/${receivers.length}`;
  }
  keepLabels();
}

function path(from, to) {
  const port = (box, near) => Math.max(box.y + ROW / 2, Math.min(near, box.y + box.height - ROW / 2));
  const [x1, x2] = [from.x + from.width, to.x];
  const [y1, y2] = [port(from, port(to, port(from, 0))), port(to, port(from, port(to, 0)))];
  const middle = Math.trunc((x1 + x2) / 2);
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

// The name of a tall signal stays in sight.
function keepLabels() {
  for (const signal of signals) {
    const down = Math.max(0, Math.min(map.scrollTop - signal.y, signal.height - ROW));
    for (const text of signal.element.querySelectorAll('text')) text.setAttribute('transform', `translate(0 ${down})`);
  }
}

// --- Selection: a node, what it is tied to, and the edges between them.

function select(one) {
  selected = one;
  const tied = new Set(one ? [one.id, ...one.ties] : []);
  graph.classList.toggle('selecting', one !== null);
  for (const each of nodes) {
    each.element.classList.toggle('tied', tied.has(each.id));
    each.element.classList.toggle('selected', each === one);
    each.element.setAttribute('aria-pressed', each === one);
  }
  for (const { element, from, to } of edges) element.classList.toggle('tied', tied.has(from.id) && tied.has(to.id));
  for (const row of document.querySelectorAll('tbody tr[data-node]')) {
    row.classList.toggle('tied', tied.has(row.dataset.node));
  }
  byId('selection').textContent = one ? describe(one)
    : 'Select a sender, signal or receiver to see what it is tied to; "Hide the rest" brings that together.\nKeys: arrows, Enter, Escape.';
}

function describe(one) {
  if (one.column === 2) return one.title;
  const ties = [0, 1, 2].map(column => nodes.filter(each => each.column === column && one.ties.has(each.id)).length);
  const counts = ['sender', 'signal', 'receiver'].map((word, i) => `${ties[i]} ${word}${ties[i] === 1 ? '' : 's'}`);
  return `${one.title}\ntied to ${counts.filter((_, i) => ties[i]).join(', ') || 'nothing'}`;
}

function choose(one) {
  select(one === selected ? null : one);
  if (byId('only').checked) filter();
  history.replaceState(null, '', selected ? '#' + encodeURIComponent(selected.key) : location.pathname + location.search);
}

function followHash() {
  let key = '';
  try {
    key = decodeURIComponent(location.hash.slice(1));
  } catch {
    // This hash does not name a node.
  }
  const one = nodes.find(each => each.key === key) ?? null;
  select(one);
  if (one) focus(one);
}

// --- Keyboard: one tab stop, arrows within it.

function makeTabStop(one) {
  for (const each of nodes) each.element.setAttribute('tabindex', each === one ? 0 : -1);
}

function focus(one) {
  makeTabStop(one);
  one.element.focus({ preventScroll: true });
  const [top, bottom] = [one.y - PITCH, one.y + Math.min(one.height, 4 * PITCH) + 2 * PITCH];
  if (top < map.scrollTop || bottom > map.scrollTop + map.clientHeight) map.scrollTop = top - map.clientHeight / 3;
  if (one.x < map.scrollLeft || one.x + one.width > map.scrollLeft + map.clientWidth) map.scrollLeft = one.x;
}

function next(one, key) {
  const inColumn = column => nodes.filter(each => each.visible && each.column === column).sort((a, b) => a.y - b.y);
  const column = inColumn(one.column);
  const at = column.indexOf(one);
  switch (key) {
    case 'ArrowUp': return column[at - 1];
    case 'ArrowDown': return column[at + 1];
    case 'Home': return column[0];
    case 'End': return column.at(-1);
    case 'ArrowLeft': case 'ArrowRight': {
      const beside = inColumn(one.column + (key === 'ArrowLeft' ? -1 : 1)).filter(each => one.ties.has(each.id));
      return beside.sort((a, b) => Math.abs(a.y - one.y) - Math.abs(b.y - one.y))[0];
    }
  }
}

graph.addEventListener('click', click => choose(node.get(click.target.closest('.node')?.id) ?? null));
graph.addEventListener('keydown', press => {
  const one = node.get(press.target.id);
  if (press.key === 'Enter' || press.key === ' ') {
    choose(one);
  } else {
    const other = next(one, press.key);
    if (!other) return;
    focus(other);
  }
  press.preventDefault();
});
document.addEventListener('keydown', press => {
  if (press.key === 'Escape' && selected) choose(null);
});
map.addEventListener('scroll', keepLabels, { passive: true });
window.addEventListener('hashchange', followHash);

for (const id of ['search', 'signal', 'phase', 'async', 'only']) byId(id).addEventListener('input', filter);
for (const each of nodes) {
  each.element.setAttribute('role', 'button');
  each.element.setAttribute('aria-label', each.title);
}
graph.classList.add('ready');
document.querySelector('.filters').hidden = false;
byId('selection').hidden = false;
filter();
followHash();

// Answers with what is laid out badly on this page, in words.
() => {
  const CONTROLS = 'input, button, select, textarea, img, [role="button"]';
  const width = document.documentElement.clientWidth;
  const findings = new Set();
  const clipped = element => element && (getComputedStyle(element).clipPath !== 'none' || clipped(element.parentElement));
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !element.closest('.skip, option, svg') && !clipped(element);
  const name = element => {
    const text = (element.innerText || element.value || element.alt || element.name || '').trim().replace(/\s+/g, ' ');
    return `<${element.tagName.toLowerCase()}> "${text.slice(0, 40)}"`;
  };

  // A piece is a control, or a text with the boxes of its lines.
  const pieces = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    if (element.matches(CONTROLS)) {
      pieces.push({ element, control: true, boxes: [element.getBoundingClientRect()] });
    }
    const texts = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (texts.length > 0) {
      const boxes = texts.flatMap(text => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1);
      });
      pieces.push({ element, control: false, boxes });
      if (element.closest('button, [role="button"]') && boxes.some(box => box.top > boxes[0].bottom - 3)) {
        findings.add(`${name(element)} is a button on several lines`);
      }
    }
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        && !element.matches('input, select, :has(> svg)')) {
      findings.add(`${name(element)} does not fit: ${element.scrollWidth} of ${element.clientWidth} px`);
    }
  }

  if (document.documentElement.scrollWidth > width) {
    findings.add(`the page is ${document.documentElement.scrollWidth} px wide`);
  }
  for (const { element, boxes } of pieces) {
    if (boxes.some(box => box.left < 0 || box.right > width + 0.5)) findings.add(`${name(element)} is not on the screen`);
  }
  const SLACK = 3;
  const meet = (one, other) => one.left < other.right - SLACK && other.left < one.right - SLACK
    && one.top < other.bottom - SLACK && other.top < one.bottom - SLACK;
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (one.control && one.element.contains(other.element)) continue;
      if (other.control && other.element.contains(one.element)) continue;
      if (one.boxes.some(box => other.boxes.some(another => meet(box, another)))) {
        findings.add(`${name(one.element)} lies on ${name(other.element)}`);
      }
    }
  });
  return [...findings];
}

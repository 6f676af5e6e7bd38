"""How a page looks and what somebody finds on it who does not see it: at two widths, light and dark, by the keyboard, in the accessibility tree."""

import os

from journey import same

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
CONTROLS = "input:not([type=hidden]):not([hidden]), select, textarea, button, a[href]"
# WCAG 2.2, 1.4.3: what text has at least against what is behind it.
CONTRAST_MIN = 4.5

CONTRAST = """() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // What the browser itself paints behind a page that paints nothing.
  const canvas = document.createElement("i");
  canvas.style.backgroundColor = "Canvas";
  document.documentElement.append(canvas);
  const painted = numbers(getComputedStyle(canvas).backgroundColor);
  canvas.remove();
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = numbers(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return painted;
  };
  // Pages are looked at without scripts, so nothing here may be called back.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    if (!texts.currentNode.data.trim()) continue;
    const element = texts.currentNode.parentElement;
    const [one, other] = [numbers(getComputedStyle(element).color), behind(element)].map(luminance).sort((a, b) => b - a);
    found.push([(one + 0.05) / (other + 0.05), texts.currentNode.data.trim()]);
  }
  return found;
}"""


def taken(page, folder, name):
    """Looks at a page at every width, light and dark: a picture of each in the folder, nothing wider than the window, no text too faint."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.screenshot(path=os.path.join(folder, f"{name}-{width}-{scheme}.png"), full_page=True)
            is_too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            same(is_too_wide, False, (name, width))
        too_faint = [found for found in page.evaluate(CONTRAST) if found[0] < CONTRAST_MIN]
        same(too_faint, [], (name, scheme))


def tab_to(page, control):
    """Goes to a control by the keyboard alone."""
    count = page.locator(CONTROLS).count()
    for _ in range(2 * count + 4):
        if control.evaluate("(it) => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {control} on {page.url}")


def typed(page, **fields):
    """Fills in a form by the keyboard alone and sends it with Enter: labels, with `_` for blanks, and texts."""
    for label, text in fields.items():
        field = page.get_by_label(label.replace("_", " "), exact=True)
        tab_to(page, field)
        page.keyboard.press("Control+A")
        page.keyboard.type(text)
    entered(page)


def pressed(page, role, name):
    """Uses a button or link by the keyboard alone."""
    control = page.get_by_role(role, name=name)
    tab_to(page, control)
    entered(page)


def entered(page):
    """Presses Enter, which leads to a page."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def by_keyboard(page, name):
    """Every control is reached by Tab, and shows that it is."""
    for control in page.locator(CONTROLS).all():
        tab_to(page, control)
        outline = control.evaluate("(it) => [getComputedStyle(it).outlineStyle, parseFloat(getComputedStyle(it).outlineWidth)]")
        same(outline[0] != "none" and outline[1] >= 2, True, (name, control, outline))


def by_screen_reader(page, name):
    """The accessibility tree has one heading, one main part, and a name for every control."""
    session = page.context.new_cdp_session(page)
    nodes = [node for node in session.send("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
    session.detach()
    found = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes]
    same([role for role, _ in found].count("main"), 1, (name, found))
    same(len([text for role, text in found if role == "heading" and text]), 1, (name, found))
    same([text for role, text in found if role == "RootWebArea"], [page.title()], (name, found))
    controls = [(role, text) for role, text in found if role in ("textbox", "button", "link", "combobox", "checkbox")]
    same([control for control in controls if not control[1]], [], (name, found))
    same(len(controls), page.locator(CONTROLS).count(), (name, controls))
    same(page.locator("html").get_attribute("lang"), "en")

"""Pictures of pages."""

import os

from journey import same


def into(folder):
    """What leaves a page in a folder as it looks at two widths, light and dark, and says where it is too wide."""

    def shot(page, name):
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for width in (360, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                is_too_wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
                same(is_too_wide, False, (name, width))
                page.screenshot(path=os.path.join(folder, f"{name}-{width}-{scheme}.png"), full_page=True)

    return shot

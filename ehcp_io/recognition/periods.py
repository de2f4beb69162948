"""How plans name a time by which something is due, as patterns (verbose, case folded)."""

MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
SEASON = r"(?:easter|christmas|whitsun|spring|summer|autumn|winter)"
PERIOD = rf"""
    (?:
        (?:the\ )?(?:end|start|beginning)\ of\ (?:the\ )?
        (?:(?:key\ stage|year|ks)\ ?\d{{1,2}}|reception|nursery
          |(?:early\ years\ )?foundation\ stage|(?:primary|secondary)(?:\ school)?
          |(?:spring|summer|autumn)\ term,?\ \d{{4}}|{MONTH}\ \d{{4}})
        (?:\ year)?
      | (?:{MONTH}|{SEASON}),?\ \d{{4}}
      | \d{{1,2}}(?:st|nd|rd|th)?\ {MONTH}\ \d{{4}}
      | the\ age\ of\ \w+
    )(?:\ \([^()]*\d{{4}}\))?
"""

#!/usr/bin/env bash
# UCUM has `[Cal]` for the Calories on a nutrition label, which are kilocalories. ucumvert, which turns UCUM into units of
# pint, gives it the small calorie: a thousandth. Others of its atoms are other things altogether: `g%` (gram in 100 ml) is
# a mass, `'` (a sixtieth of a degree) a minute of time, `[cft_i]` (a cubic foot) a hundredth of a foot. The converter of
# the makers of UCUM's JavaScript tools has all four right, and will not change international units into colonies, where
# ucumvert takes one for the other, as both are plain numbers to it.
# Its page (https://pypi.org/project/ucumvert/) asks to review the definitions before they are trusted, and the first lines
# of its table of mappings show where to look. For who gets amounts as UCUM: try each code that is used against the
# definition in ucum-essence.xml.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "ucumvert==0.3.2" "pint==0.25.3" "lark==1.3.1"
echo '{}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts "@lhncbc/ucum-lhc@7.1.10"
cat >convert.py <<'PYTHON'
from pint import DimensionalityError
from ucumvert import PintUcumRegistry

registry = PintUcumRegistry()
pairs = "kcal kcal, [Cal] kcal, g% g/L, ' deg, [cft_i] L, [cft_i] cm, [iU] [CFU]"
for code, to in (pair.split() for pair in pairs.split(", ")):
    try:
        amount = registry.from_ucum(code).to(registry.from_ucum(to).units)
        print(f"ucumvert | 1 {code} | {amount.magnitude:.4g} {to}")
    except DimensionalityError:
        print(f"ucumvert | 1 {code} | no {to}, but {registry.from_ucum(code).units}")
PYTHON
cat >convert.cjs <<'JS'
const ucum = require("@lhncbc/ucum-lhc").UcumLhcUtils.getInstance();
const pairs = "kcal kcal, [Cal] kcal, g% g/L, ' deg, [cft_i] L, [iU] [CFU]";
for (const [code, to] of pairs.split(", ").map((pair) => pair.split(" "))) {
  const { status, toVal } = ucum.convertUnitTo(code, 1, to);
  console.log(`ucum-lhc | 1 ${code} | ${status === "succeeded" ? Number(toVal.toPrecision(4)) : "no"} ${to}`);
}
JS
echo "ucumvert 0.3.2 with pint 0.25.3, @lhncbc/ucum-lhc 7.1.10, $(python3 --version), node $(node --version)"
{ venv/bin/python convert.py; node convert.cjs; } | tee seen
diff seen - <<'SEEN'
ucumvert | 1 kcal | 1 kcal
ucumvert | 1 [Cal] | 0.001 kcal
ucumvert | 1 g% | no g/L, but gram * percent
ucumvert | 1 ' | no deg, but minute
ucumvert | 1 [cft_i] | no L, but centifoot
ucumvert | 1 [cft_i] | 0.3048 cm
ucumvert | 1 [iU] | 1 [CFU]
ucum-lhc | 1 kcal | 1 kcal
ucum-lhc | 1 [Cal] | 1 kcal
ucum-lhc | 1 g% | 10 g/L
ucum-lhc | 1 ' | 0.01667 deg
ucum-lhc | 1 [cft_i] | 28.32 L
ucum-lhc | 1 [iU] | no [CFU]
SEEN
echo "as found"

#!/usr/bin/env bash
# quantulum3 finds quantities in English text. Of the ways in which a dose is written it reads some as no one means them,
# without a word: a unit that it has no entry for is taken apart into units of one letter, and the next word of the
# sentence may be taken for a unit too. "100 µg" and "100 mcg" are micrograms, "100 ug" is a product of two masses.
# Its optional classifier changes none of the amounts, only what the letters of "CFU" are taken for; with scikit-learn 1.8.0,
# which its model was made with, that is two temperatures and a mass.
# For who wants amounts out of questions on supplements: accept only units from a list of one's own, and look at the
# dimension of what comes back, since nothing is raised and `surface` looks right.
set -euo pipefail
version=0.10.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "quantulum3==$version" "inflect==7.5.0" "num2words==0.5.14"
cat >read.py <<'PYTHON'
from quantulum3 import parser

for text in (
    "100 µg of K2",
    "100 mcg of K2",
    "100 ug of K2",
    "a level of 50 nmol/L",
    "3 billion CFU",
    "iron 18 mg at 8 am",
    "half a tablet",
    "5-HTP for sleep",
    "400 IU of vitamin D",
):
    for found in parser.parse(text):
        print(f"{text} | {found.surface} | {found.value:g} | {found.unit.name}")
PYTHON
echo "quantulum3 $version, $(python3 --version)"
venv/bin/python -W ignore read.py | tee seen
diff seen - <<'SEEN'
100 µg of K2 | 100 µg | 100 | microgram
100 mcg of K2 | 100 mcg | 100 | microgram
100 ug of K2 | 100 ug | 100 | atomic mass unit gram
a level of 50 nmol/L | 50 nmol/L | 50 | newton mole per litre
3 billion CFU | 3 billion CFU | 3e+09 | coulomb farad atomic mass unit
iron 18 mg at 8 am | 18 mg at | 18 | milligram ampere-turn
half a tablet | half a | 0.5 | year
5-HTP for sleep | 5-HTP | 5 | henry tesla poise
400 IU of vitamin D | 400 | 400 | dimensionless
SEEN
echo "as found"

//! Medicines belong to their classes: what is written about a class is then told of each member.

use crate::guide::folder;
use supplement_bot::knowledge::read_folder;

/// The members that people take, by class.
const MEMBERS: &[(&str, &[&str])] = &[
    (
        "quinolones",
        &[
            "ciprofloxacin",
            "delafloxacin",
            "gemifloxacin",
            "levofloxacin",
            "moxifloxacin",
            "norfloxacin",
            "ofloxacin",
        ],
    ),
    (
        "tetracyclines",
        &[
            "demeclocycline",
            "doxycycline",
            "lymecycline",
            "minocycline",
            "omadacycline",
            "oxytetracycline",
            "sarecycline",
            "tetracycline",
        ],
    ),
    (
        "bisphosphonates",
        &[
            "alendronate",
            "clodronate",
            "etidronate",
            "ibandronate",
            "risedronate",
            "tiludronate",
        ],
    ),
    (
        "statins",
        &[
            "atorvastatin",
            "fluvastatin",
            "lovastatin",
            "pitavastatin",
            "pravastatin",
            "rosuvastatin",
            "simvastatin",
        ],
    ),
    (
        "thiazide-diuretics",
        &[
            "bendroflumethiazide",
            "chlorothiazide",
            "chlorthalidone",
            "hydrochlorothiazide",
            "indapamide",
            "metolazone",
        ],
    ),
    (
        "loop-diuretics",
        &["bumetanide", "etacrynic-acid", "furosemide", "torasemide"],
    ),
    (
        "potassium-sparing-diuretics",
        &["amiloride", "eplerenone", "spironolactone", "triamterene"],
    ),
    (
        "proton-pump-inhibitors",
        &[
            "dexlansoprazole",
            "esomeprazole",
            "lansoprazole",
            "omeprazole",
            "pantoprazole",
            "rabeprazole",
        ],
    ),
    (
        "h2-blockers",
        &["cimetidine", "famotidine", "nizatidine", "ranitidine"],
    ),
    (
        "thyroid-hormones",
        &["desiccated-thyroid", "levothyroxine", "liothyronine"],
    ),
    (
        "epilepsy-medicines",
        &[
            "carbamazepine",
            "gabapentin",
            "lamotrigine",
            "levetiracetam",
            "oxcarbazepine",
            "phenobarbital",
            "phenytoin",
            "primidone",
            "topiramate",
            "valproate",
        ],
    ),
    (
        "corticosteroids",
        &[
            "betamethasone",
            "budesonide",
            "deflazacort",
            "dexamethasone",
            "hydrocortisone",
            "methylprednisolone",
            "prednisolone",
            "prednisone",
        ],
    ),
    (
        "integrase-inhibitors",
        &[
            "bictegravir",
            "cabotegravir",
            "dolutegravir",
            "elvitegravir",
            "raltegravir",
        ],
    ),
    ("antacids", &["aluminium-hydroxide", "magnesium-antacids"]),
    (
        "phosphate-binders",
        &[
            "aluminium-hydroxide",
            "calcium-acetate",
            "lanthanum",
            "sevelamer",
        ],
    ),
    (
        "active-vitamin-d",
        &[
            "alfacalcidol",
            "calcifediol",
            "calcitriol",
            "doxercalciferol",
            "paricalcitol",
        ],
    ),
    (
        "vitamin-k-antagonists",
        &["acenocoumarol", "phenprocoumon", "warfarin"],
    ),
    (
        "ace-inhibitors",
        &[
            "benazepril",
            "captopril",
            "enalapril",
            "fosinopril",
            "lisinopril",
            "perindopril",
            "quinapril",
            "ramipril",
            "trandolapril",
        ],
    ),
    (
        "bile-acid-sequestrants",
        &["colesevelam", "colestipol", "colestyramine"],
    ),
    ("cardiac-glycosides", &["digoxin"]),
    (
        "enzyme-inducers",
        &[
            "carbamazepine",
            "phenobarbital",
            "phenytoin",
            "primidone",
            "rifampicin",
        ],
    ),
];

#[test]
fn each_class_has_the_members_that_people_take() {
    let knowledge = read_folder(&folder(), crate::guide::today()).unwrap();
    for (class, members) in MEMBERS {
        for member in *members {
            let Some(medicine) = knowledge.medicines.get(*member) else {
                panic!("{member} has no file");
            };
            assert!(
                medicine.classes.iter().any(|id| id == class),
                "{member} is not among {class}"
            );
        }
    }
}

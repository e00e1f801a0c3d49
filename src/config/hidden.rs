//! Passwords in addresses, which no problem may show with the line that it stands in.

use crate::knowledge::Problem;

/// What may be shown of an address: these have no password here.
const OPEN: [&str; 4] = ["http", "https", "ws", "wss"];

/// The same problems without what may be a password.
pub(super) fn hidden(problems: Vec<Problem>) -> Vec<Problem> {
    let hidden = problems.into_iter().map(|problem| Problem {
        text: without_address(&problem.text),
        ..problem
    });
    hidden.collect()
}

/// The line with stars for all that may be an address with a password, as long as it was.
fn without_address(line: &str) -> String {
    let address = line.match_indices("://").find(|(at, _)| {
        let before = &line[..*at];
        let scheme = before
            .rsplit(|letter: char| !letter.is_ascii_alphanumeric())
            .next();
        !scheme.is_some_and(|scheme| OPEN.contains(&scheme))
    });
    let address = address.or_else(|| line.match_indices("password=").next());
    let Some((at, mark)) = address else {
        return line.to_owned();
    };
    let (shown, rest) = line.split_at(at + mark.len());
    let end = rest.trim_end_matches(['"', '\'']);
    let stars = "*".repeat(end.len());
    format!("{shown}{stars}{}", &rest[end.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown_and_everything_else_is() {
        let case = |line: &str, shown: &str| assert_eq!(without_address(line), shown);
        case(
            "database = \"postgres://b:c@d\"",
            "database = \"postgres://*****\"",
        );
        case("database = 'mysql://b:ü", "database = 'mysql://****");
        case(
            "database = 'host=a password=b'",
            "database = 'host=a password=*'",
        );
        case(
            "api = \"http://127.0.0.1:1\"",
            "api = \"http://127.0.0.1:1\"",
        );
        case("member = 5", "member = 5");
    }
}

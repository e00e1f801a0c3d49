//! What is printed.

use std::process::ExitCode;
use std::time::Duration;

use super::lanes::AT_ONCE;
use super::run::Measured;
use super::verdict::Asked;

pub(super) fn soak(of: &Measured) {
    let tally = &of.tally;
    println!(
        "\nsupplement-bot alone: {} interactions, {AT_ONCE} at once",
        tally.answers()
    );
    println!(
        "  lost {}, doubled {}, wrong {}",
        tally.lost, tally.doubled, tally.wrong
    );
    for wrong in &tally.told {
        println!("    {wrong}");
    }
    let (p50, p99) = (tally.percentile(50), tally.percentile(99));
    println!(
        "  {:.0} a second, p50 {p50:.1?}, p99 {p99:.1?}",
        of.a_second()
    );
    println!(
        "  processor time of an answer: {:.0} µs of the bot, {:.0} µs of the local Discord and those who ask",
        of.each(of.bot),
        of.each(of.local)
    );
    println!("  together they kept {:.2} processors busy", of.busy());
    let first = of.memory.first().map_or(0, |it| it.1.resident);
    let own = of.memory.last().map_or(0, |it| it.1.own);
    let (after, low, high) = of.steady();
    println!(
        "  memory: {} MB at first, {} to {} MB after {:.0} s; of the last, {} MB are its own, the rest the program's file",
        megabytes(first),
        megabytes(low),
        megabytes(high),
        after.as_secs_f64(),
        megabytes(own)
    );
}

pub(super) fn beside(ours: &Measured, other: &Measured, held: &[String; 2]) {
    println!(
        "\nThe same questions, {AT_ONCE} at once: half-typed names, /supplement and /ask in equal parts"
    );
    row("", "supplement-bot", "discord.js", "ratio");
    let both = [ours, other];
    let count = both.map(|it| it.tally.answers().to_string());
    row("answers", &count[0], &count[1], "");
    let right = both.map(|it| {
        let (all, tally) = (it.tally.answers().max(1), &it.tally);
        format!(
            "{}, {}, {} %",
            tally.lost,
            tally.doubled,
            tally.wrong * 100 / all
        )
    });
    row("lost, doubled, wrong", &right[0], &right[1], "");
    figures("start, ms", both, |it| it.start.as_secs_f64() * 1e3);
    figures("answers a second", both, Measured::a_second);
    figures("p50, ms", both, |it| milliseconds(it.tally.percentile(50)));
    figures("p99, ms", both, |it| milliseconds(it.tally.percentile(99)));
    figures("its processor time an answer, µs", both, |it| {
        it.each(it.bot)
    });
    figures("the local Discord's and the askers', µs", both, |it| {
        it.each(it.local)
    });
    figures("processors busy, all together", both, Measured::busy);
    figures("memory at the end, MB", both, Measured::resident);
    println!("  the one holds {}; the other {}", held[0], held[1]);
}

fn figures(what: &str, both: [&Measured; 2], of: impl Fn(&Measured) -> f64) {
    let [ours, other] = both.map(of);
    let ratio = format!("{:.2}", ours / other);
    row(what, &shown(ours), &shown(other), &ratio);
}

fn row(what: &str, ours: &str, other: &str, ratio: &str) {
    println!("  {what:<40} {ours:>16} {other:>16} {ratio:>8}");
}

fn shown(figure: f64) -> String {
    let digits = if figure < 20.0 { 2 } else { 0 };
    format!("{figure:.digits$}")
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn megabytes(kilobytes: u64) -> String {
    format!("{}.{}", kilobytes / 1_024, kilobytes % 1_024 * 10 / 1_024)
}

/// Prints what was asked for and what is met; a failure where something is missed by far.
pub(super) fn verdict(all: &[Asked]) -> ExitCode {
    println!("\nAsked for");
    for asked in all {
        let met = match (asked.is_met(), asked.is_missed()) {
            (true, _) => "met",
            (false, false) => "nearly met",
            (false, true) => "missed",
        };
        println!("  {:<40} {:>16} {met:>25}", asked.what, shown(asked.figure));
    }
    if all.iter().any(Asked::is_missed) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

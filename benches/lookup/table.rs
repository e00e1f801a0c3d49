//! The figures of one run, side by side: medians, and how many decoded events each costs.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;

pub(super) struct Table {
    criterion: Criterion,
    unit: Vec<f64>,
    rows: Vec<Row>,
    names: usize,
}

enum Row {
    Size(usize),
    Time(&'static str, f64),
    Note(String),
}

impl Table {
    pub(super) fn new(criterion: Criterion) -> Self {
        let criterion = criterion
            .without_plots()
            .sample_size(30)
            .warm_up_time(Duration::from_millis(300))
            .measurement_time(Duration::from_millis(1_500));
        Self {
            criterion,
            unit: Vec::new(),
            rows: Vec::new(),
            names: 0,
        }
    }

    /// Measures the unit; at the beginning and at the end, since other work on the machine comes and goes.
    pub(super) fn unit<T>(&mut self, mut decode: impl FnMut() -> T) {
        let name = format!("one event decoded, {}", self.unit.len() + 1);
        let median = self.median(&name, |_| {
            black_box(decode());
        });
        self.unit.push(median);
    }

    pub(super) fn size(&mut self, names: usize) {
        self.names = names;
        self.rows.push(Row::Size(names));
    }

    /// Measures one look-up, going through the queries in turn.
    pub(super) fn row(
        &mut self,
        name: &'static str,
        queries: &[String],
        mut look_up: impl FnMut(&str),
    ) {
        let title = format!("{} names: {}", self.names, name.trim());
        let median = self.median(&title, |turn| look_up(&queries[turn % queries.len()]));
        self.rows.push(Row::Time(name, median));
    }

    pub(super) fn note(&mut self, name: &str, count: usize, of: usize) {
        self.say(&format!("{name}: {count} of {of}"));
    }

    /// Prints it among the rows.
    pub(super) fn say(&mut self, note: &str) {
        self.rows.push(Row::Note(note.to_owned()));
    }

    /// The median time in nanoseconds.
    fn median(&mut self, title: &str, mut work: impl FnMut(usize)) -> f64 {
        let mut samples: Vec<f64> = Vec::new();
        let mut turn = 0;
        self.criterion.bench_function(title, |bencher| {
            bencher.iter_custom(|times| {
                let start = Instant::now();
                for _ in 0..times {
                    work(turn);
                    turn += 1;
                }
                let took = start.elapsed();
                samples.push(
                    took.as_secs_f64() * 1e9 / f64::from(u32::try_from(times).unwrap_or(u32::MAX)),
                );
                took
            });
        });
        samples.sort_by(f64::total_cmp);
        samples.get(samples.len() / 2).copied().unwrap_or_default()
    }

    pub(super) fn print(&self) {
        let unit = self.unit.iter().copied().fold(f64::INFINITY, f64::min);
        println!(
            "\nD, one interaction event decoded by serenity: {:.1} µs",
            unit / 1e3
        );
        for row in &self.rows {
            match row {
                Row::Size(names) => println!("\n{names} names of entries {:>23} {:>12}", "µs", "D"),
                Row::Time(name, median) => println!(
                    "  {name:<32} {:>10.2} {:>12.2}",
                    median / 1e3,
                    median / unit
                ),
                Row::Note(note) => println!("  {note}"),
            }
        }
    }
}

//! Work that is shared out.

use std::panic::resume_unwind;
use std::thread;

/// What comes of each, in their order, worked out by as many threads as the machine has for us.
pub(crate) fn side_by_side<T: Send, R: Send>(all: Vec<T>, each: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let threads = threads.min(all.len());
    if threads < 2 {
        return all.into_iter().map(each).collect();
    }
    let mut shares: Vec<Vec<T>> = (0..threads).map(|_| Vec::new()).collect();
    for (place, one) in all.into_iter().enumerate() {
        shares[place % threads].push(one);
    }
    let each = &each;
    let mut done: Vec<_> = thread::scope(|scope| {
        let shares = shares.into_iter();
        let work =
            shares.map(|share| scope.spawn(|| share.into_iter().map(each).collect::<Vec<R>>()));
        let work: Vec<_> = work.collect();
        let done = work.into_iter().map(thread::ScopedJoinHandle::join);
        done.map(|done| {
            done.unwrap_or_else(|panic| resume_unwind(panic))
                .into_iter()
        })
        .collect()
    });
    let turns = (0..threads).cycle();
    turns.map_while(|turn| done[turn].next()).collect()
}

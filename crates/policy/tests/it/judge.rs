//! An independent evaluator of IAM policies against ours, on random questions.
//!
//! The judge is `@cloud-copilot/iam-simulate` on Node, which `cargo xtask test` installs outside the checkout and names by
//! `GATEWRIGHT_TEST_IAM_EVALUATOR`; without that the comparison fails and says so. Every run draws other questions from a seed that it
//! prints; `GATEWRIGHT_JUDGE_SEED` draws a run's questions again. `GATEWRIGHT_SOAK` makes it twenty times as many.
//!
//! Compared are, for each question: the statements that match in each policy, what the resource's policy says alone, and what all say
//! together. What AWS's documentation has settled is in `judge/settled.rs` and in
//! `docs/decisions/0025-an-independent-judge-of-policies.md`; any other difference fails.

mod conditions;
mod dice;
mod evaluator;
mod policies;
mod question;
mod settled;
mod verdict;

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher};
use std::io::{BufWriter, Write};

use evaluator::{Evaluator, ask};
use question::Question;
use settled::{Outcome, compare};
use verdict::Verdict;

/// Questions of an ordinary run, and of a soak.
const QUESTIONS: u64 = 5_000;
const SOAK_QUESTIONS: u64 = 100_000;

/// Differences that are shown in full.
const SHOWN_MAX: usize = 5;

const SEED_VARIABLE: &str = "GATEWRIGHT_JUDGE_SEED";

/// The seed that is asked for, or one that nobody had before.
fn seed() -> u64 {
    match std::env::var(SEED_VARIABLE) {
        Ok(seed) => seed.parse().unwrap_or_else(|_| panic!("{SEED_VARIABLE} is a number: `{seed}`")),
        Err(_) => std::collections::hash_map::RandomState::new().build_hasher().finish(),
    }
}

/// What came out of a run.
#[derive(Default)]
struct Tally {
    verdicts: BTreeMap<String, u64>,
    settled: BTreeMap<&'static str, u64>,
    same: u64,
    differences: Vec<String>,
}

impl Tally {
    fn add(&mut self, number: u64, question: &Question, ours: Verdict, theirs: Result<Verdict, String>) {
        *self.verdicts.entry(ours.overall.clone()).or_default() += 1;
        let outcome = match &theirs {
            Ok(theirs) => compare(question, &ours, theirs),
            Err(error) => Outcome::Different(error.clone()),
        };
        match outcome {
            Outcome::Same => self.same += 1,
            Outcome::Settled(reasons) => reasons.into_iter().for_each(|reason| *self.settled.entry(reason).or_default() += 1),
            Outcome::Different(what) => {
                self.differences
                    .push(format!("question {number}: {what}\nours {ours:?}\ntheirs {theirs:?}\n{}", question.to_json()));
            }
        }
    }
}

/// Without the evaluator: what is drawn is worth asking, and what would be a wrong answer is seen.
#[test]
fn questions_end_every_way_and_every_wrong_answer_is_noticed() {
    let mut verdicts: BTreeMap<String, u32> = BTreeMap::new();
    for number in 0..1_000 {
        let question = Question::draw(7, number);
        let ours = Verdict::of_ours(&question);
        assert_eq!(compare(&question, &ours, &ours), Outcome::Same);
        // It found a statement that does not match here: nothing settles that.
        let at = ["identity/0/0", "resource/0/0"]
            .into_iter()
            .find(|at| question.statement(at).is_some() && !ours.matched.contains(*at));
        if let Some(at) = at {
            let mut wrong = ours.clone();
            wrong.matched.insert(at.to_owned());
            assert!(matches!(compare(&question, &ours, &wrong), Outcome::Different(_)), "question {number}");
        }
        let wrong = Verdict { resource: "something else".to_owned(), ..ours.clone() };
        assert!(matches!(compare(&question, &ours, &wrong), Outcome::Different(_)), "question {number}");
        let other = if ours.overall == "Allowed" { "ExplicitlyDenied" } else { "Allowed" };
        let wrong = Verdict { overall: other.to_owned(), ..ours.clone() };
        let is_combined = question.caller.has_verdict();
        assert_eq!(matches!(compare(&question, &ours, &wrong), Outcome::Different(_)), is_combined, "question {number}");
        *verdicts.entry(ours.overall).or_default() += 1;
    }
    for verdict in ["Allowed", "ExplicitlyDenied", "ImplicitlyDenied"] {
        assert!(verdicts.get(verdict).is_some_and(|count| *count >= 150), "{verdict}: {verdicts:?}");
    }
}

#[test]
fn an_independent_evaluator_finds_the_same_verdicts() {
    let seed = seed();
    let count = if std::env::var_os("GATEWRIGHT_SOAK").is_some() { SOAK_QUESTIONS } else { QUESTIONS };
    // Not what the test harness keeps of a test that passes.
    let mut told = std::io::stderr();
    writeln!(told, "judge: {count} questions; {SEED_VARIABLE}={seed} asks them again").expect("it can be told");
    let (mut evaluator, questions) = Evaluator::start();
    let mut tally = Tally::default();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let mut questions = BufWriter::new(questions);
            (0..count).try_for_each(|number| ask(&mut questions, &Question::draw(seed, number).to_json()))
        });
        for number in 0..count {
            let question = Question::draw(seed, number);
            tally.add(number, &question, Verdict::of_ours(&question), Verdict::of_evaluator(&question, &evaluator.answer()));
        }
    });
    evaluator.finish();
    writeln!(told, "judge: {} the same; {:?}; settled {:?}", tally.same, tally.verdicts, tally.settled).expect("it can be told");
    let shown = tally.differences.iter().take(SHOWN_MAX).map(String::as_str).collect::<Vec<_>>().join("\n\n");
    assert!(tally.differences.is_empty(), "{} differences with {SEED_VARIABLE}={seed}:\n{shown}", tally.differences.len());
}

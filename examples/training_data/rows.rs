//! Jobs → rows of inputs and targets.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};

use nutgraf::training::{self, Measured, Table};
use serde_json::{Value, json};

use crate::oracle::{Noise, Reference, choices};

/// The share of words kept: of those that a summary might hold, and of the many that it will not.
const KEPT: [f32; 2] = [0.7, 0.2];
/// Noisy oracles whose choices a sentence's target is made of.
const ORACLES: usize = 12;

/// Writes a row a word, or a row a sentence.
pub(crate) fn write(is_words: bool, weights: &[u8], jobs: &[Value], out: &str) -> Result<(), Box<dyn Error>> {
    let mut file = BufWriter::new(File::create(out)?);
    let mut names: Vec<&'static str> = Vec::new();
    let mut counts = Vec::with_capacity(jobs.len());
    for (number, job) in jobs.iter().enumerate() {
        let sources = crate::sources(job);
        let mut measured = training::measure(&sources, &crate::options(crate::words(job)), weights);
        let references = references(&mut measured, job);
        let noise = Noise::new(number as u64);
        let rows = if is_words {
            of_words(&measured, &references, noise)
        } else {
            of_sentences(&measured, &references, crate::words(job), noise)
        };
        let table = if is_words { &measured.words } else { &measured.sentences };
        names.clone_from(&table.names);
        counts.push(rows.len());
        for value in rows.iter().flatten() {
            file.write_all(&value.to_le_bytes())?;
        }
    }
    let targets: &[&str] = if is_words { &["copies", "weight", "target"] } else { &["length", "weight", "target"] };
    names.extend(targets);
    fs::write(format!("{out}.json"), json!({"names": names, "rows": counts}).to_string())?;
    Ok(())
}

fn references(measured: &mut Measured, job: &Value) -> Vec<Reference> {
    let texts = job["references"].as_array().into_iter().flatten().filter_map(Value::as_str);
    texts.map(|text| Reference::new(measured.rows_of(text))).collect()
}

fn inputs(table: &Table, row: usize) -> Vec<f32> {
    table.values.iter().map(|column| column[row]).collect()
}

/// For every word and number of copies: the share of the references that hold as many.
fn of_words(measured: &Measured, references: &[Reference], mut noise: Noise) -> Vec<Vec<f32>> {
    let mut rows = Vec::new();
    for (word, &count) in measured.counts.iter().enumerate() {
        for copies in 1..=count.min(3) {
            let held = references.iter().filter(|reference| reference.copies(word as u32) >= copies).count();
            let target = held as f32 / references.len().max(1) as f32;
            let kept = KEPT[usize::from(target == 0.0 && count == 1)];
            if noise.uniform() < f64::from(kept) {
                let mut row = inputs(&measured.words, word);
                row.extend([copies as f32, 1.0 / kept, target]);
                rows.push(row);
            }
        }
    }
    rows
}

/// For every sentence: half whether the greedy oracle chooses it, half the share of noisy oracles that do.
fn of_sentences(measured: &Measured, references: &[Reference], words: usize, mut noise: Noise) -> Vec<Vec<f32>> {
    let sentences = &measured.tokens;
    let hard = choices(sentences, references, words, None);
    let (mut chosen, mut offered) = (vec![0.0_f32; sentences.len()], vec![0.0_f32; sentences.len()]);
    for _ in 0..ORACLES {
        let present: Vec<bool> = sentences.iter().map(|_| noise.uniform() > 0.25).collect();
        present.iter().zip(&mut offered).for_each(|(&present, offered)| *offered += f32::from(u8::from(present)));
        choices(sentences, references, words, Some((&present, &mut noise)))
            .into_iter()
            .for_each(|at| chosen[at] += 1.0);
    }
    let row = |at: usize| {
        let soft = chosen[at] / offered[at].max(1.0);
        let mut row = inputs(&measured.sentences, at);
        row.extend([sentences[at].len() as f32, 1.0, (soft + f32::from(u8::from(hard.contains(&at)))) / 2.0]);
        row
    };
    (0..sentences.len()).map(row).collect()
}

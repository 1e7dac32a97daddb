//! Measures how well texts are read, on the data in the folder that NUTGRAF_DATA names.

mod language;

fn main() {
    let Some(folder) = std::env::var_os("NUTGRAF_DATA") else {
        println!("NUTGRAF_DATA names no folder: nothing is measured");
        return;
    };
    language::measure(std::path::Path::new(&folder));
}

/// `xent sweep`: its help, besides the settings of the runs.
package final class SweepOptionMessages: Sendable {
  package let abstract = "Try a grid of settings, or some at random, and find the best."
  package let discussion = """
    Any setting of xent train may be several values: --lr 1e-3..10:log:9 (nine from 0.001 to 10, \
    evenly on a log scale), --batch 8,32,128, --optimizer sgd,adam, --hidden "none;32;64,32". Each \
    combination is run with every seed; the best is the one with the least mean of the runs' best \
    validation losses.

    Results are kept as they come. --resume goes on where a sweep was interrupted; --shard i/n \
    makes every n-th run only, so that n machines can share a sweep, and --merge joins their files.

    Exit status: 0; 64 for a wrong flag, 65 for data or files that are wrong or do not belong \
    together, 66 for what is not there, 73 for a file that cannot be written.
    """
  package let seeds = "How many seeds each combination is run with, counted up from --seed."
  package let random = "Draw so many combinations at random instead of trying all."
  package let jobs = "How many runs at once; one a core unless said."
  package let headless = "No screen: a table at the end, a progress bar meanwhile."
  package let json = "Write one JSON object; implies --headless."
  package let output =
    "Write the cells to this file, as its ending says: .csv or .json; implies --headless."
  package let state = "Keep results in this file instead of the folder for state."
  package let resume = "Go on where the same sweep was interrupted."
  package let shard = "Make only part i of n, counted from 1; needs --state. Implies --headless."
  package let merged = "Join the files of the parts of this sweep."
}

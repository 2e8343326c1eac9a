using Helpline.Dialogs.Reading;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>What a replay showed, where it went, and where it differs from the record.</summary>
/// <param name="Recorded">The transcript with the cards that were shown now.</param>
/// <param name="Faults">Turns that could not be replayed, or showed something else.</param>
/// <param name="Passed">Every state entered.</param>
/// <param name="Acts">Every act asked for, with its outcome.</param>
public sealed record TranscriptRun(
    Transcript Recorded,
    IReadOnlyList<Fault> Faults,
    IReadOnlySet<Place> Passed,
    IReadOnlySet<(string Act, string Outcome)> Acts);

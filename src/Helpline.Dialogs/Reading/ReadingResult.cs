using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading;

/// <summary>The dialogs, or all their faults at once.</summary>
/// <param name="Book">Null when there is any fault.</param>
/// <param name="Faults">In order of file and line.</param>
public sealed record ReadingResult(DialogBook? Book, IReadOnlyList<Fault> Faults);

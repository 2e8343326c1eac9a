namespace Helpline.Dialogs.Reading;

/// <summary>Gathers faults, so that an author sees all of them at once.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public void Add(string file, int line, string rule, string message) => _faults.Add(new Fault(file, line, rule, message));

    public void Add(IEnumerable<Fault> faults) => _faults.AddRange(faults);

    public FileFaults In(string file) => new(this, file);

    /// <summary>In order of file and line, each once.</summary>
    public IReadOnlyList<Fault> Sorted() =>
        [.. _faults.Distinct()
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line)
            .ThenBy(fault => fault.Rule, StringComparer.Ordinal)
            .ThenBy(fault => fault.Message, StringComparer.Ordinal)];
}

namespace Helpline.Dialogs.Reading;

/// <summary>Tells faults of one file.</summary>
internal sealed class FileFaults(FaultList all, string file)
{
    public string File => file;

    public void Add(int line, string rule, string message) => all.Add(file, line, rule, message);
}

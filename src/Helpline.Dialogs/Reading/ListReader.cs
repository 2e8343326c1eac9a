using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads the option lists under <c>lists/</c> of a dialogs folder.</summary>
public static class ListReader
{
    /// <returns>Lists by name, and the faults found.</returns>
    public static (IReadOnlyDictionary<string, OptionList> Lists, IReadOnlyList<Fault> Faults) Read(
        IReadOnlyDictionary<string, string> files) => throw new NotImplementedException();
}

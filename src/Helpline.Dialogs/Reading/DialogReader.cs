using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads a dialogs folder and lists every fault at once. The only part of the engine that is handed files, as texts by relative path.</summary>
public static class DialogReader
{
    /// <param name="files">Relative path (forward slashes) to content of every .yaml file of the dialogs folder.</param>
    public static ReadingResult Read(IReadOnlyDictionary<string, string> files, Vocabulary vocabulary) =>
        throw new NotImplementedException();
}

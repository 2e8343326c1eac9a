namespace Helpline.Cli;

/// <summary>A small text file that a command was given. Says on the screen why it can't be read; never throws for it.</summary>
internal static class InputFile
{
    private const int LargestBytes = 256 * 1024;

    /// <returns>The trimmed text, or null after the fault was shown.</returns>
    internal static string? Read(FileInfo file)
    {
        try
        {
            if (file.Exists && file.Length <= LargestBytes)
            {
                return File.ReadAllText(file.FullName).Trim();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Screen.Fault($"The file can't be read: {file.FullName}");
            return null;
        }

        Screen.Fault(file.Exists ? $"The file is too large: {file.FullName}" : $"There is no such file: {file.FullName}");
        return null;
    }
}

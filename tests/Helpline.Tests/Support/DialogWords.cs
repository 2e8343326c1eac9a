using YamlDotNet.Serialization;

namespace Helpline.Tests.Support;

/// <summary>What the dialogs say, read from their own files, so that a test names a text and never repeats it.</summary>
internal static class DialogWords
{
    internal static readonly string[] Languages = ["kk", "ru", "ky", "en"];

    internal static string Of(string dialog, string key, string language) =>
        Read(Path.Combine(AppContext.BaseDirectory, "dialogs", dialog, $"texts.{language}.yaml")).TryGetValue(key, out var text)
            ? text
            : throw new InvalidOperationException($"{dialog} has no text {key} in {language}.");

    private static Dictionary<string, string> Read(string file) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(file));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helpline.Agencies;
using Helpline.Upkeep;

namespace Helpline.Cli;

/// <summary>What was answered to <c>init</c>: checked all at once, then made. Holds no secret.</summary>
internal sealed record InitAnswers(string Country, string Operator, string Body, string Data, string Secrets, string Address)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal IEnumerable<string> Faults()
    {
        if (Country is not ("" or "KZ" or "KG"))
        {
            yield return "1. The country is KZ, KG, or nothing for both.";
        }

        if (string.IsNullOrWhiteSpace(Operator))
        {
            yield return "2. People must be told who runs this server.";
        }

        if (Body.Length > 0 && !Bodies.All.Contains(Body))
        {
            yield return $"3. The body is one of {string.Join(", ", Bodies.All)}, or nothing.";
        }

        var folders = new List<string>();
        DataDirectory.Check(Path.GetFullPath(Data), demo: false, folders);
        foreach (var fault in folders)
        {
            yield return $"4. {fault}";
        }

        if (File.Exists(Secrets))
        {
            yield return "5. The folder of the secrets is a file.";
        }

        if (!Uri.TryCreate(Address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            yield return "6. The address looks like http://127.0.0.1:5080.";
        }
    }

    internal void Make(FileInfo file)
    {
        DataDirectory.MakePrivate(Data);
        DataDirectory.MakePrivate(Secrets);
        File.WriteAllText(file.FullName, ToJson() + "\n");
    }

    private string ToJson() => new JsonObject
    {
        ["Urls"] = Address,
        ["Helpline"] = new JsonObject
        {
            ["DataDirectory"] = Data,
            ["Demo"] = false,
            ["Operator"] = Operator,
            ["OperatingBody"] = Body,
            ["Country"] = Country,
            ["Secrets"] = new JsonObject { ["Directory"] = Secrets },
        },
    }.ToJsonString(Readable);
}

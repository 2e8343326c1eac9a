using System.Text;
using Helpline.Sealing;
using Helpline.Tests.Sealing;

namespace Helpline.Tests.Cli;

/// <summary>A sealed tip as a file, with its proof, in a folder of its own.</summary>
internal sealed class CarriedTip : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "scratch", Path.GetRandomFileName()));

    public string Folder => folder.FullName;

    public string TipFile => Path.Combine(Folder, "tip.json");

    public string ProofFile => Path.Combine(Folder, "tip.proof");

    public string ServerFile => Path.Combine(Folder, "server.jwk");

    public void Seal(AgencyKey agency, params KeyValuePair<string, string>[] fields)
    {
        var body = TipSeal.Seal(new TipBody(fields), Encoding.UTF8.GetBytes(Vectors.Aad), out var key);
        using (key)
        {
            File.WriteAllText(TipFile, FlattenedJwe.Write(body, key.Admit(agency)));
        }

        File.WriteAllText(ProofFile, FilingProof.Sign(TestKeys.Server, FilingStatement.Of(Vectors.TipId, body, Vectors.Day)));
        File.WriteAllText(ServerFile, PublicJwk.Of(TestKeys.Server));
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return Path.Combine(Folder, name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

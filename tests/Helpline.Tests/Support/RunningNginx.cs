using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Helpline.Tests.Support;

/// <summary>
/// A real nginx with the very file that operators are given, in front of a running program. Only names, ports, certificate
/// and places of files are changed, so that it runs on free ports and keeps all it writes in a folder of its own.
/// </summary>
internal sealed partial class RunningNginx : IAsyncDisposable
{
    private readonly ScratchFolder folder = ScratchFolder.OnDisk("nginx");
    private readonly Process process;
    private readonly FolderWatch watch;

    private RunningNginx(int port, Uri chat, Uri desk, Func<string, string> change)
    {
        Chat = new($"https://127.0.0.1:{port}/");
        WriteCertificate();
        File.WriteAllText(Path("site.conf"), change(Site(port, chat, desk)));
        File.WriteAllText(Path("nginx.conf"), Frame());
        watch = new FolderWatch(folder.Path);
        process = Process.Start(new ProcessStartInfo(Needs.OnPath("nginx"), ["-p", folder.Path, "-e", Path("start.log"), "-c", Path("nginx.conf")]) { RedirectStandardError = true })!;
    }

    /// <summary>The chat as visitors see it.</summary>
    internal Uri Chat { get; }

    /// <summary>Where it keeps its logs and whatever it would spool.</summary>
    internal string Folder => folder.Path;

    /// <summary>Files that it made below <see cref="Folder"/>, also those that it deleted at once.</summary>
    internal IReadOnlyCollection<string> Made => watch.Made;

    internal static string ConfigFile => Repository.Path("docs", "server", "nginx.conf");

    /// <param name="port">Where visitors come; the next one is its plain door.</param>
    /// <param name="change">What is changed of the operators' file, for controls.</param>
    internal static async Task<RunningNginx> StartAsync(Uri chat, Uri desk, int? port = null, Func<string, string>? change = null)
    {
        var nginx = new RunningNginx(port ?? FreePorts.Pair(), chat, desk, change ?? (site => site));
        using var client = new HttpClient(AnyCertificate());
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(nginx.Chat, "livez"));
                return nginx;
            }
            catch (HttpRequestException) when (!nginx.process.HasExited)
            {
                await Task.Delay(50);
            }
        }

        await nginx.DisposeAsync();
        throw new InvalidOperationException("nginx did not come up.");
    }

    /// <summary>A client that takes the certificate made for the test.</summary>
    internal static SocketsHttpHandler AnyCertificate() => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        UseProxy = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    };

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        watch.Dispose();
        folder.Dispose();
    }

    private string Path(string name) => System.IO.Path.Combine(folder.Path, name);

    /// <summary>One process, and every place where nginx may spool lies in the folder.</summary>
    private string Frame() =>
        $$"""
        daemon off; master_process off; pid {{Path("pid")}};
        events {}
        http {
            client_body_temp_path {{folder.Sub("bodies")}}; proxy_temp_path {{folder.Sub("answers")}};
            fastcgi_temp_path {{folder.Sub("f")}}; uwsgi_temp_path {{folder.Sub("u")}}; scgi_temp_path {{folder.Sub("s")}};
            include {{Path("site.conf")}};
        }
        """;

    private string Site(int port, Uri chat, Uri desk)
    {
        var text = File.ReadAllText(ConfigFile)
            .Replace("http://127.0.0.1:5080", chat.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("http://127.0.0.1:5081", desk.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("listen 443", $"listen 127.0.0.1:{port}", StringComparison.Ordinal)
            .Replace("listen 80", $"listen 127.0.0.1:{port + 1}", StringComparison.Ordinal)
            .Replace("/var/log/nginx/", folder.Path + "/", StringComparison.Ordinal);
        return CertificateFile().Replace(text, match => $"{match.Groups[1].Value} {Path(match.Groups[1].Value + ".pem")};");
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=tips.example.org", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path("ssl_certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path("ssl_certificate_key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    [GeneratedRegex("(ssl_certificate(?:_key)?) [^;]+;")]
    private static partial Regex CertificateFile();
}

using System.Buffers.Text;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Helpline.Agencies;
using Helpline.Sealing;

namespace Helpline.Cli;

/// <summary>
/// Opens a carried tip on the agency's machine with a private key file and its passphrase, and shows it. Writes nothing,
/// sends nothing, and obeys no character of the tip.
/// </summary>
internal static class AgenciesOpenCommand
{
    internal static Command Build()
    {
        var tip = new Argument<FileInfo>("tip") { Description = "The carried tip: flattened JWE, JSON." };
        var key = new Option<FileInfo>("--key")
        {
            Description = "What keygen wrote: <agency>.public.json or <agency>.recovery.private.",
            Required = true,
        };
        var command = new Command("open", "Open a carried tip with a private key, on the agency's machine.") { tip, key };
        command.SetAction(parsed => Run(parsed.GetValue(tip)!, parsed.GetValue(key)!));
        return command;
    }

    private static int Run(FileInfo tip, FileInfo key)
    {
        if (InputFile.Read(tip) is not { } json || InputFile.Read(key) is not { } keys)
        {
            return ExitCode.InputFault;
        }

        var (delivery, fault) = FlattenedJwe.Read(json);
        if (delivery is null)
        {
            return Refuse($"This is no tip as Helpline carries it ({fault}).");
        }

        return WrapFor(keys, delivery.Key.Kid) is { } wrapped
            ? Open(json, delivery, wrapped)
            : Refuse("This file holds no private key that this tip was sealed for.");
    }

    private static string? WrapFor(string keys, string kid)
    {
        var wraps = KeyFile.Read(keys)?.Wrapped ?? [keys];
        return wraps.FirstOrDefault(wrap => WrappedPrivateKey.KidOf(wrap) == kid);
    }

    private static int Open(string json, SealedDelivery delivery, string wrapped)
    {
        var (pkcs8, fault) = WrappedPrivateKey.Unwrap(wrapped, Screen.Ask("Passphrase", ""));
        if (pkcs8 is null)
        {
            return Refuse(fault == SealFault.DoesNotOpen ? "The passphrase does not open this key." : $"This is no private key of ours ({fault}).");
        }

        using var key = Import(pkcs8);
        if (key is null)
        {
            return Refuse("This private key is not for tips.");
        }

        var (plain, tipFault) = FlattenedJwe.Open(json, key);
        return plain is null ? Refuse($"The tip does not open: it was changed on its way ({tipFault}).") : Show(plain, delivery.Body.Aad);
    }

    private static RSA? Import(byte[] pkcs8)
    {
        var key = RSA.Create();
        try
        {
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    private static int Show(byte[] plain, string aad)
    {
        var body = TipBody.Read(plain);
        CryptographicOperations.ZeroMemory(plain);
        if (body is null)
        {
            return Refuse("The tip opens, but it is not what Helpline seals.");
        }

        Screen.Say("Unverified, one source, never the sole ground for entry or arrest.");
        Screen.Say($"label: {HarmlessText.Of(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(aad)))}");
        foreach (var (name, text) in body.Fields)
        {
            Screen.Say($"{HarmlessText.Of(name)}: {HarmlessText.Of(text)}");
        }

        return ExitCode.Done;
    }

    private static int Refuse(string why)
    {
        Screen.Fault(why);
        return ExitCode.InputFault;
    }
}

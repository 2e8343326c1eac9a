using System.Buffers.Text;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using Helpline.Sealing;

namespace Helpline.Cli;

/// <summary>Checks that the server signed this very tip at filing. Needs public things only and opens nothing.</summary>
internal static class ProofVerifyCommand
{
    internal static Command Build()
    {
        var tip = new Argument<FileInfo>("tip") { Description = "The carried tip: flattened JWE, JSON." };
        var proof = new Option<FileInfo>("--proof") { Description = "The proof that came with it: compact JWS.", Required = true };
        var server = new Option<FileInfo>("--server") { Description = "The server's public signing key: JWK, JSON.", Required = true };
        var command = new Command("verify", "Check that the server signed this very tip at filing.") { tip, proof, server };
        command.SetAction(parsed => Run(parsed.GetValue(tip)!, parsed.GetValue(proof)!, parsed.GetValue(server)!));
        return command;
    }

    private static int Run(FileInfo tip, FileInfo proof, FileInfo server)
    {
        if (InputFile.Read(tip) is not { } json || InputFile.Read(proof) is not { } jws || InputFile.Read(server) is not { } jwk)
        {
            return ExitCode.InputFault;
        }

        var (delivery, fault) = FlattenedJwe.Read(json);
        if (delivery is null)
        {
            return Refuse($"This is no tip as Helpline carries it ({fault}).");
        }

        var (statement, proofFault) = FilingProof.Verify(jws, jwk);
        return statement is null ? Refuse($"The proof does not hold ({proofFault}).") : Compare(delivery.Body, statement);
    }

    private static int Compare(SealedBody body, FilingStatement statement)
    {
        var tipId = Base64Url.EncodeToString(statement.TipId);
        var found = FilingStatement.Of(statement.TipId, body, statement.Day);
        if (!CryptographicOperations.FixedTimeEquals(found.CiphertextHash, statement.CiphertextHash) || TipIdOf(body) != tipId)
        {
            return Refuse("The proof is of another tip.");
        }

        if (!CryptographicOperations.FixedTimeEquals(found.AadHash, statement.AadHash))
        {
            return Refuse("The proof is of this tip, but its label or its answer key is not the one that was filed.");
        }

        Screen.Say($"The proof holds: tip {tipId} was filed on {statement.Day:yyyy-MM-dd} with exactly this ciphertext and label.");
        return ExitCode.Done;
    }

    private static string? TipIdOf(SealedBody body)
    {
        try
        {
            using var aad = JsonDocument.Parse(Base64Url.DecodeFromChars(body.Aad));
            return aad.RootElement.GetProperty("tip").GetString();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static int Refuse(string why)
    {
        Screen.Fault(why);
        return ExitCode.InputFault;
    }
}

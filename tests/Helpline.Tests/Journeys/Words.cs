using System.Security.Cryptography;

namespace Helpline.Tests.Journeys;

/// <summary>Words that stand nowhere else, so that a tip can be told from all others of a run.</summary>
internal static class Words
{
    /// <summary>Letters only: a run of five digits would look like a phone number, and an answer shows those defanged.</summary>
    internal static string Own(string before = "знак") => before + RandomNumberGenerator.GetString("abcdefghkmnpqrstuvwxyz", 10);
}

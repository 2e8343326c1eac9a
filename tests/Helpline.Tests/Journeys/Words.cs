using System.Security.Cryptography;

namespace Helpline.Tests.Journeys;

/// <summary>Words that stand nowhere else, so that a tip can be told from all others of a run.</summary>
internal static class Words
{
    internal static string Own(string before = "знак") => before + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5));
}

using Helpline.Tips;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.House.Samples.Secrets;

/// <summary>Sample: a database with a secret in a column. Never opened.</summary>
internal sealed class LeakyContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<LeakyRow>().Property(row => row.Word).HasConversion(tip => tip.Receipt, text => new DrawnTip(Array.Empty<byte>(), text));
}
